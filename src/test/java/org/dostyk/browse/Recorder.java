package org.dostyk.browse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.dostyk.citation.Source;
import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSourceEditing;
import org.dostyk.funding.FundingSourceType;
import org.dostyk.initiative.Forum;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeEditing;
import org.dostyk.initiative.OrganisationRole;
import org.dostyk.initiative.Participation;
import org.dostyk.initiative.Status;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.OrganisationEditing;
import org.dostyk.organisation.OrganisationType;
import org.dostyk.place.Place;
import org.dostyk.place.PlaceEditing;
import org.dostyk.place.Places;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;

import org.springframework.context.ApplicationContext;

/**
 * Somebody who enters the records of a test. A record is called by its slug.
 */
class Recorder {

	private final InitiativeEditing initiatives;

	private final OrganisationEditing organisations;

	private final FundingSourceEditing fundingSources;

	private final PlaceEditing placeEditing;

	private final Places places;

	Recorder(ApplicationContext portal) {
		this.initiatives = portal.getBean(InitiativeEditing.class);
		this.organisations = portal.getBean(OrganisationEditing.class);
		this.fundingSources = portal.getBean(FundingSourceEditing.class);
		this.placeEditing = portal.getBean(PlaceEditing.class);
		this.places = portal.getBean(Places.class);
	}

	Organisation organisation(String slug, PublicationState state) {
		Organisation organisation = new Organisation(new Slug(slug), OrganisationType.NGO, names(slug));
		become(organisation, state);
		this.organisations.addAll(List.of(organisation), Instant.now());
		return organisation;
	}

	FundingSource fundingSource(String slug, Organisation behind, PublicationState state) {
		FundingSource source = new FundingSource(new Slug(slug), FundingSourceType.FOUNDATION, names(slug));
		source.be(FundingSourceType.FOUNDATION, null, behind);
		source.cite(List.of(source("of-" + slug, null)));
		become(source, state);
		this.fundingSources.addAll(List.of(source), Instant.now());
		return source;
	}

	/**
	 * A forum of the year 2020 in which organisations play roles.
	 */
	Forum forum(String slug, PublicationState state, Map<Organisation, OrganisationRole> roles) {
		return forum(slug, state,
				(forum) -> forum.invite(roles.entrySet()
					.stream()
					.map((role) -> new Participation(role.getKey(), role.getValue(), null))
					.toList()));
	}

	Forum forum(String slug, PublicationState state, Consumer<Forum> changes) {
		Forum forum = new Forum(new Slug(slug), names(slug));
		forum.takePlace(Period.of("2020", null), null, Status.COMPLETED);
		return add(forum, state, changes);
	}

	<I extends Initiative> I add(I initiative, PublicationState state, Consumer<I> changes) {
		initiative.cite(List.of(source("of-" + initiative.slug(), null)));
		changes.accept(initiative);
		become(initiative, state);
		this.initiatives.addAll(List.of(initiative), Instant.now());
		return initiative;
	}

	Place place(String slug, String country, PublicationState state) {
		Place like = existing(country);
		Place place = new Place(new Slug(slug), like.kind(), like.country(), names(slug));
		become(place, state);
		this.placeEditing.addAll(List.of(place), Instant.now());
		return place;
	}

	Place existing(String slug) {
		return this.places.findBySlug(new Slug(slug)).orElseThrow();
	}

	static Names names(String slug) {
		return new Names("The " + slug, null, null, null);
	}

	static Source source(String key, String claim) {
		return new Source(key, claim, "Source " + key, "A publisher", "https://example.org/" + key, "en", null, null,
				null, null);
	}

	private static void become(CataloguedRecord record, PublicationState state) {
		if (state != PublicationState.DRAFT) {
			record.submit();
		}
		if (state == PublicationState.PUBLISHED || state == PublicationState.WITHDRAWN) {
			record.publish();
		}
		if (state == PublicationState.WITHDRAWN) {
			record.withdraw("Of the test", Instant.now());
		}
	}

}

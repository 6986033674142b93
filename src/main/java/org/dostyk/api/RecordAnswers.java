package org.dostyk.api;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSources;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.Organisations;
import org.dostyk.place.Coordinates;
import org.dostyk.place.Place;
import org.dostyk.place.Places;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads everything about one record that is no initiative, in one state of the data.
 */
@Component
class RecordAnswers {

	private static final String INITIATIVES = "/api/v1/initiatives";

	private final Organisations organisations;

	private final FundingSources fundingSources;

	private final Places places;

	private final FacetLabels labels;

	private final PublicRecords records;

	private final CodeLabels words;

	RecordAnswers(Organisations organisations, FundingSources fundingSources, Places places, FacetLabels labels,
			PublicRecords records, CodeLabels words) {
		this.organisations = organisations;
		this.fundingSources = fundingSources;
		this.places = places;
		this.labels = labels;
		this.records = records;
		this.words = words;
	}

	/**
	 * Everything about an organisation.
	 * @throws Refusal if there is none for the public (404), or it was withdrawn (410)
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	OrganisationAnswer organisation(Slug slug, Locale locale) {
		Organisation one = this.records.published(this.organisations.findPublic(slug), Organisation::names, locale);
		return new OrganisationAnswer(one.id(), slug.text(), this.words.word(one.type()), Area.of(one.country()),
				Multilingual.of(one.names()), one.aliases(), one.website(), one.wikidata(), one.ror(),
				count(this.records.entry(Listing.ORGANISATIONS, slug.text())),
				this.records.initiatives(INITIATIVES, Facet.ORGANISATION, slug.text()), Cited.all(one.citations()),
				this.records.url(Listing.ORGANISATIONS, slug.text()), one.updatedAt(),
				this.records.revisions(Listing.ORGANISATIONS, one));
	}

	/**
	 * Everything about a funding source.
	 * @throws Refusal if there is none for the public (404), or it was withdrawn (410)
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	FundingSourceAnswer fundingSource(Slug slug, Locale locale) {
		FundingSource one = this.records.published(this.fundingSources.findPublic(slug), FundingSource::names, locale);
		CatalogueEntry entry = this.records.entry(Listing.FUNDING_SOURCES, slug.text());
		Organisation behind = PublicRecords.visible(one.organisation());
		return new FundingSourceAnswer(one.id(), slug.text(), this.words.word(one.type()), Area.of(one.country()),
				(behind != null) ? this.records.named(Listing.ORGANISATIONS, behind, behind.names()) : null,
				Multilingual.of(one.names()), one.aliases(), Multilingual.of(one.summaries()), one.website(),
				count(entry), this.records.initiatives(INITIATIVES, Facet.FUNDER, slug.text()),
				CatalogueEntry.values(entry.fundingTotals()),
				this.records.initiatives("/initiatives/funding.jsonl", Facet.FUNDER, slug.text()),
				Cited.all(one.citations()), this.records.url(Listing.FUNDING_SOURCES, slug.text()), one.updatedAt(),
				this.records.revisions(Listing.FUNDING_SOURCES, one));
	}

	/**
	 * Everything about a place.
	 * @throws Refusal if there is none for the public (404), or it was withdrawn (410)
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	PlaceAnswer place(Slug slug, Locale locale) {
		Place one = this.records.published(this.places.findPublic(slug), Place::names, locale);
		Place around = PublicRecords.visible(one.within());
		Coordinates point = one.coordinates();
		return new PlaceAnswer(one.id(), slug.text(), this.words.word(one.kind()), Area.in(one.country()),
				(around != null) ? named(around) : null,
				this.places.findByWithin(one).stream().map(this::named).toList(), Multilingual.of(one.names()),
				one.aliases(), (point != null) ? Json.number(point.latitude()) : null,
				(point != null) ? Json.number(point.longitude()) : null, one.wikidata(),
				count(this.records.entry(Listing.PLACES, slug.text())),
				this.records.initiatives(INITIATIVES, Facet.PLACE, slug.text()),
				this.records.url(Listing.PLACES, slug.text()), one.updatedAt(),
				this.records.revisions(Listing.PLACES, one));
	}

	/**
	 * Everything about a country.
	 * @throws Refusal if the catalogue does not speak of it (404)
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	CountryAnswer country(String code) {
		CatalogueEntry entry = this.records.entry(Listing.COUNTRIES, code);
		return new CountryAnswer(code, region(entry.region()), Multilingual.of(entry.titles()), count(entry),
				this.records.initiatives(INITIATIVES, Facet.COUNTRY, code), this.records.url(Listing.COUNTRIES, code));
	}

	private @Nullable Word region(@Nullable String code) {
		if (code == null) {
			return null;
		}
		Names names = this.labels.of(Map.of(Facet.REGION, Set.of(code))).getOrDefault(Facet.REGION, Map.of()).get(code);
		return new Word(code, (names != null) ? Multilingual.of(names) : Multilingual.of(code));
	}

	private Named named(Place place) {
		return this.records.named(Listing.PLACES, place, place.names());
	}

	private static long count(CatalogueEntry entry) {
		return (entry.initiativeCount() != null) ? entry.initiativeCount() : 0;
	}

}

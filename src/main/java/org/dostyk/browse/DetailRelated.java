package org.dostyk.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.browse.InitiativeDetailPage.Related;
import org.dostyk.browse.RecordView.When;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeDetails;
import org.dostyk.initiative.Kind;
import org.dostyk.value.Period;
import org.dostyk.web.Dates;

import org.springframework.stereotype.Component;

/**
 * Finds other initiatives: of a pair the other pairs of its places, of others what the
 * same organisations take part in, else what happens in the same places.
 */
@Component
class DetailRelated {

	private static final int SHOWN = 6;

	private final Catalogue catalogue;

	private final Dates dates;

	DetailRelated(Catalogue catalogue, Dates dates) {
		this.catalogue = catalogue;
		this.dates = dates;
	}

	Related to(InitiativeDetails details, Words words) {
		boolean pair = details.initiative().kind() == Kind.SISTER_CITY_PAIR;
		List<String> organisations = details.participations()
			.stream()
			.map((participation) -> participation.organisation().slug().text())
			.toList();
		List<String> places = details.places().stream().map((involved) -> involved.place().slug().text()).toList();
		if (!pair && !organisations.isEmpty()) {
			return new Related("detail.related.partners",
					links(Listing.INITIATIVES, Facet.ORGANISATION, organisations, details, words));
		}
		return new Related("detail.related.places",
				links(pair ? Listing.SISTER_CITIES : Listing.INITIATIVES, Facet.PLACE, places, details, words));
	}

	private List<Link> links(Listing listing, Facet facet, List<String> slugs, InitiativeDetails details, Words words) {
		if (slugs.isEmpty()) {
			return List.of();
		}
		SearchCriteria criteria = SearchCriteria.all(listing).with(facet, new FacetChoice(slugs, List.of()));
		Set<String> known = known(details);
		Labels labels = new Labels(listing, words, Map.of());
		return this.catalogue.search(criteria, words.language())
			.entries()
			.stream()
			.filter((entry) -> !known.contains(entry.slug()) && !known.contains(entry.series()))
			.limit(SHOWN)
			.map((entry) -> link(entry, labels))
			.toList();
	}

	// The page shows the editions and the series elsewhere
	private static Set<String> known(InitiativeDetails details) {
		Set<String> known = new HashSet<>();
		known.add(details.initiative().slug().text());
		Initiative series = details.series();
		if (series != null) {
			known.add(series.slug().text());
		}
		return known;
	}

	private Link link(CatalogueEntry entry, Labels labels) {
		Period period = entry.period();
		String start = (period.start() != null) ? this.dates.machine(period.start()) : null;
		String when = period.isRecorded() ? this.dates.full(period, entry.goesOn(), labels.language()) : null;
		return new Link("/initiatives/" + entry.slug(), labels.title(entry), new When(when, start));
	}

}

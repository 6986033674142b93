package org.dostyk.browse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.browse.ListPage.Chip;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.SearchCriteria;

/**
 * A filter, and the question without it.
 *
 * @param name what it filters
 * @param value by which value
 * @param barred whether the value is excluded
 * @param without the question without it
 */
record InForce(String name, Label value, boolean barred, SearchCriteria without) {

	/**
	 * The filters in force.
	 * @param labels know the values in force
	 */
	static List<InForce> of(SearchCriteria criteria, Labels labels) {
		List<InForce> filters = new ArrayList<>();
		Words words = labels.words();
		if (criteria.q() != null) {
			filters
				.add(new InForce(words.say("facet.q"), Label.own(criteria.q()), false, criteria.with((String) null)));
		}
		for (Facet facet : criteria.listing().facets()) {
			FacetChoice choice = criteria.choice(facet);
			choice.chosen()
				.forEach((code) -> filters.add(new InForce(labels.of(facet), labels.of(facet, code), false,
						criteria.with(facet, choice.toggled(code)))));
			choice.excluded()
				.forEach((code) -> filters.add(new InForce(labels.of(facet), labels.of(facet, code), true,
						criteria.with(facet, choice.toggledExclusion(code)))));
		}
		if (criteria.from() != null) {
			filters.add(new InForce(words.say("facet.from"), Label.own(criteria.from().text()), false,
					criteria.between(null, criteria.to())));
		}
		if (criteria.to() != null) {
			filters.add(new InForce(words.say("facet.to"), Label.own(criteria.to().text()), false,
					criteria.between(criteria.from(), null)));
		}
		return filters;
	}

	/**
	 * The values whose labels are needed to name the filters.
	 */
	static Map<Facet, List<String>> codes(SearchCriteria criteria) {
		Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
		criteria.choices()
			.forEach((facet, choice) -> codes.put(facet,
					Stream.concat(choice.chosen().stream(), choice.excluded().stream()).toList()));
		return codes;
	}

	Chip chip(Links links) {
		return new Chip(this.name, this.value, this.barred, links.to(this.without));
	}

}

package org.dostyk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.EdtfDate;

/**
 * Filters as nobody would think of them, the same ones for the same seed.
 */
final class RandomFilters {

	private static final List<String> WORDS = List.of("festival", "Шымкент", "友好城市", "\"days of culture\"", "-astana",
			"сотрудничество or мәдениет", "exhib");

	private final Map<Listing, Oracle> oracles;

	RandomFilters(Map<Listing, Oracle> oracles) {
		this.oracles = oracles;
	}

	/**
	 * A question about any list.
	 */
	SearchCriteria criteria(Random random) {
		return criteria(random, Listing.values()[random.nextInt(Listing.values().length)]);
	}

	/**
	 * A question about a list.
	 */
	SearchCriteria criteria(Random random, Listing listing) {
		SearchCriteria criteria = SearchCriteria.all(listing);
		for (int i = random.nextInt(4); i > 0; i--) {
			Facet facet = listing.facets().get(random.nextInt(listing.facets().size()));
			criteria = criteria.with(facet, choice(random, listing, facet));
		}
		if (random.nextInt(4) == 0) {
			criteria = criteria.with(WORDS.get(random.nextInt(WORDS.size())));
		}
		if (listing.hasPeriods() && random.nextInt(3) == 0) {
			int year = 1992 + random.nextInt(34);
			EdtfDate from = random.nextBoolean() ? EdtfDate.parse(year + "-0" + (1 + random.nextInt(9))) : null;
			EdtfDate to = random.nextBoolean() ? EdtfDate.parse(String.valueOf(year + random.nextInt(4))) : null;
			criteria = criteria.between(from, to);
		}
		return criteria;
	}

	private FacetChoice choice(Random random, Listing listing, Facet facet) {
		List<String> codes = this.oracles.get(listing).codes(facet).stream().sorted().toList();
		List<String> chosen = new ArrayList<>();
		List<String> excluded = new ArrayList<>();
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			(random.nextInt(3) == 0 ? excluded : chosen).add(codes.get(random.nextInt(codes.size())));
		}
		return new FacetChoice(chosen, excluded);
	}

}

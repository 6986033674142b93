package org.dostyk.browse;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Facet.Source;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the labels of everything on a page at once.
 */
@Component
class LabelReader {

	private final FacetLabels labels;

	LabelReader(FacetLabels labels) {
		this.labels = labels;
	}

	Labels read(Listing listing, Words words, Map<Facet, ? extends Collection<String>> values,
			List<CatalogueEntry> entries) {
		Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
		values.forEach((facet, codes) -> codes.forEach((code) -> want(wanted, facet, code)));
		for (CatalogueEntry entry : entries) {
			want(wanted, Facet.COUNTRY, entry.country());
			want(wanted, Facet.PLACE, entry.within());
			want(wanted, Facet.REGION, entry.region());
			want(wanted, Facet.SERIES, entry.series());
			codes(entry.countries()).forEach((code) -> want(wanted, Facet.COUNTRY, code));
			codes(entry.places()).forEach((code) -> want(wanted, Facet.PLACE, code));
			codes(entry.direction()).forEach((code) -> want(wanted, Facet.DIRECTION, code));
		}
		return new Labels(listing, words, this.labels.of(wanted));
	}

	/**
	 * The codes in a cell, without their roles.
	 */
	static List<String> codes(@Nullable String cell) {
		return CatalogueEntry.values(cell).stream().map((value) -> value.split(":")[0]).distinct().toList();
	}

	private static void want(Map<Facet, Set<String>> wanted, Facet facet, @Nullable String code) {
		if (code == null || code.equals(Facet.NONE)) {
			return;
		}
		if (facet.source() == Source.DIRECTION) {
			Stream.of(code.split(">")).forEach((country) -> want(wanted, Facet.COUNTRY, country));
		}
		else if (facet.source() == Source.DATA) {
			wanted.computeIfAbsent(Labels.source(facet), (f) -> new HashSet<>()).add(code);
		}
	}

}

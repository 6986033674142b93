package org.dostyk.export;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.value.Language;

/**
 * All names of a facet, read when the first is asked for: for whoever has many rows.
 */
final class AllNames implements NameSource {

	private final FacetLabels labels;

	private final Map<Facet, Map<String, String>> names = new EnumMap<>(Facet.class);

	AllNames(FacetLabels labels) {
		this.labels = labels;
	}

	@Override
	public String name(Facet facet, String code) {
		return this.names.computeIfAbsent(facet, this::read).getOrDefault(code, code);
	}

	private Map<String, String> read(Facet facet) {
		Map<String, String> english = new HashMap<>();
		this.labels.all(facet).forEach((code, names) -> english.put(code, names.in(Language.EN).value()));
		return english;
	}

}

package org.dostyk.export;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.value.Language;

/**
 * The names that a few rows need: what is asked for is noted first, read at once, and
 * known when it is asked for again.
 */
final class WantedNames implements NameSource {

	private final Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);

	private final Map<Facet, Map<String, String>> names = new EnumMap<>(Facet.class);

	@Override
	public String name(Facet facet, String code) {
		this.wanted.computeIfAbsent(facet, (f) -> new HashSet<>()).add(code);
		return this.names.getOrDefault(facet, Map.of()).getOrDefault(code, code);
	}

	/**
	 * Reads all that was asked for.
	 */
	void read(FacetLabels labels) {
		labels.of(this.wanted).forEach((facet, found) -> {
			Map<String, String> english = this.names.computeIfAbsent(facet, (f) -> new HashMap<>());
			found.forEach((code, names) -> english.put(code, names.in(Language.EN).value()));
		});
	}

}

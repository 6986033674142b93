package org.dostyk.catalogue;

import java.util.Map;

/**
 * How many records each facet value would find if it were the only choice in its facet,
 * everything else kept.
 *
 * @param counts numbers by facet and code; a value that finds nothing is absent
 * @param ready false if counting took too long; then there are no counts
 */
public record FacetCounts(Map<Facet, Map<String, Long>> counts, boolean ready) {

	static final FacetCounts NOT_READY = new FacetCounts(Map.of(), false);

	/**
	 * The numbers of one facet.
	 * @param facet the facet
	 * @return numbers by code
	 */
	public Map<String, Long> of(Facet facet) {
		return this.counts.getOrDefault(facet, Map.of());
	}

}

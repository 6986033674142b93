package org.dostyk.api;

import java.util.List;

/**
 * How many records each value of each facet would find if it were the only choice in its
 * facet, everything else kept.
 *
 * @param total how many records are found in all
 * @param facets the facets in the order shown
 */
record FacetsAnswer(long total, List<Counted> facets) {

	/**
	 * The counts of one facet.
	 *
	 * @param name the name of its parameter
	 * @param values the values that find most, then by code
	 * @param leftOut how many values more there are
	 */
	record Counted(String name, List<Value> values, long leftOut) {

	}

	/**
	 * One value.
	 *
	 * @param code code or slug
	 * @param label what it is called
	 * @param count how many records it would find
	 */
	record Value(String code, Multilingual label, long count) {

	}

}

package org.dostyk.desk;

import java.util.List;

/**
 * Where a record stands on its way to the public, and what can be done with it.
 *
 * @param work the record
 * @param title what it is called
 * @param standing where it stands, in words
 * @param differences what is not yet published
 * @param acts what whoever reads may do: {@code submit}, {@code publish},
 * {@code send-back}, {@code withdraw}, {@code republish}, {@code discard}
 */
record ReviewPage(Work work, String title, String standing, List<Comparison> differences, List<String> acts) {

	/**
	 * The list under which the public finds it.
	 */
	public String publicSegment() {
		return this.work.listing().recordSegment();
	}

}

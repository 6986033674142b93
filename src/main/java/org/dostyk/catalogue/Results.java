package org.dostyk.catalogue;

import java.util.List;

/**
 * One page of a list.
 *
 * @param criteria the question, its page moved to the last one if it lay behind it
 * @param total how many records are found in all
 * @param entries the records on this page
 * @param undated how many records the other filters would find that have no date, where
 * {@code from} or {@code to} is asked for; else 0
 */
public record Results(SearchCriteria criteria, long total, List<CatalogueEntry> entries, long undated) {

	/**
	 * The number of pages, at least one.
	 * @return the number of the last page
	 */
	public int pages() {
		return pages(this.total, this.criteria.size());
	}

	static int pages(long total, int size) {
		return (int) Math.max(1, (total + size - 1) / size);
	}

}

package org.dostyk.browse;

import java.util.List;

import org.dostyk.browse.ListPage.Chip;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;

/**
 * What a page about a filtered list says of it first.
 *
 * @param criteria the question
 * @param total how many records it finds
 * @param filters the filters in force; none if the whole list is meant
 * @param links addresses of the list
 */
record Filtered(SearchCriteria criteria, long total, List<Chip> filters, Links links) {

	/**
	 * The list.
	 */
	public Listing listing() {
		return this.criteria.listing();
	}

	/**
	 * The end of the key of the count.
	 */
	public String name() {
		return (listing().kind() != null) ? listing().kind() : listing().segment();
	}

	/**
	 * The list on screen.
	 */
	public String href() {
		return this.links.to(this.criteria.onPage(1));
	}

}

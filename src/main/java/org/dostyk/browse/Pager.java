package org.dostyk.browse;

import java.util.ArrayList;
import java.util.List;

import org.dostyk.catalogue.Results;
import org.dostyk.catalogue.SearchCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Links to the pages of a list.
 *
 * @param pages first, last and neighbouring pages, with gaps
 * @param previous the page before, or null
 * @param next the page after, or null
 * @param sizes how many records a page may hold, none if all fit on the smallest page
 */
record Pager(List<Page> pages, @Nullable String previous, @Nullable String next, List<Page> sizes) {

	private static final int NEIGHBOURS = 2;

	static Pager of(Results results, Links links) {
		int present = results.criteria().page();
		int last = results.pages();
		List<Page> pages = new ArrayList<>();
		for (int number = 1; number <= last; number++) {
			if (number == 1 || number == last || Math.abs(number - present) <= NEIGHBOURS) {
				pages.add(new Page(number, address(results, links, number), number == present));
			}
			else {
				pages.add(Page.GAP);
				number = (number < present) ? present - NEIGHBOURS - 1 : last - 1;
			}
		}
		return new Pager(pages, (present > 1) ? address(results, links, present - 1) : null,
				(present < last) ? address(results, links, present + 1) : null, sizes(results, links));
	}

	private static List<Page> sizes(Results results, Links links) {
		SearchCriteria criteria = results.criteria();
		if (results.total() <= SearchCriteria.SIZES.get(0)) {
			return List.of();
		}
		return SearchCriteria.SIZES.stream()
			.map((size) -> new Page(size, links.to(criteria.ofSize(size)), size == criteria.size()))
			.toList();
	}

	private static String address(Results results, Links links, int number) {
		return links.to(results.criteria().onPage(number));
	}

	/**
	 * A page, a gap or a size.
	 *
	 * @param number from 1, or 0 for a gap
	 * @param href its address
	 * @param present whether it is the one shown
	 */
	record Page(int number, String href, boolean present) {

		private static final Page GAP = new Page(0, "", false);

		/**
		 * Whether pages are left out here.
		 */
		public boolean gap() {
			return this.number == 0;
		}

	}

}

package org.dostyk.feed;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.value.Language;
import org.dostyk.web.Query;

/**
 * Where the feed of a list is. A feed reader has no cookies, so the language is always
 * said.
 */
public final class FeedAddress {

	private FeedAddress() {
	}

	/**
	 * The feed of everything that criteria find.
	 * @param criteria the question; its order, page, size and view are left out
	 * @param language the language of the feed
	 * @return a path with parameters
	 */
	public static String of(SearchCriteria criteria, Language language) {
		return of(criteria, language, 1);
	}

	static String of(SearchCriteria criteria, Language language, long page) {
		Query query = query(criteria, language);
		return ((page > 1) ? query.with("page", String.valueOf(page)) : query)
			.href("/" + criteria.listing().segment() + ".atom");
	}

	/**
	 * The page of the list that a feed follows.
	 */
	static String page(SearchCriteria criteria, Language language) {
		return query(criteria, language).href("/" + criteria.listing().segment());
	}

	private static Query query(SearchCriteria criteria, Language language) {
		return Addresses.query(criteria.filters()).with("lang", language.tag());
	}

}

package org.dostyk.export;

import java.util.List;
import java.util.Map;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.web.Query;

/**
 * Where the whole result of criteria is to be had. The same question has the same
 * address.
 */
public final class Addresses {

	private Addresses() {
	}

	/**
	 * The page of a list.
	 * @param criteria the question; its page, size and view have no effect
	 * @return the path with its query
	 */
	public static String page(SearchCriteria criteria) {
		return query(criteria).href("/" + criteria.listing().segment());
	}

	/**
	 * A file of a list.
	 * @param criteria the question; its page, size and view have no effect
	 * @param extension of the file, without a dot in front
	 * @return the path with its query
	 */
	public static String file(SearchCriteria criteria, String extension) {
		return query(criteria).href("/" + criteria.listing().segment() + "." + extension);
	}

	/**
	 * The parameters of a question.
	 * @param criteria the question; its page, size and view have no effect
	 * @return the words, filters and order
	 */
	public static Query query(SearchCriteria criteria) {
		Query query = Query.EMPTY;
		for (Map.Entry<String, List<String>> parameter : criteria.parameters().entrySet()) {
			query = query.with(parameter.getKey(), parameter.getValue().toArray(String[]::new));
		}
		return query.without("page", "size", "view");
	}

}

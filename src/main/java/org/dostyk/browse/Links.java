package org.dostyk.browse;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.value.Language;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a list that keep all its parameters.
 *
 * @param listing the list
 * @param lang the language if the address of the page chose one, else null
 */
record Links(Listing listing, @Nullable String lang) {

	String to(SearchCriteria criteria) {
		return query(criteria).href("/" + this.listing.segment());
	}

	/**
	 * The parameters of another page about all that the criteria find.
	 */
	Query ofAll(SearchCriteria criteria) {
		Query query = Addresses.query(criteria);
		return (this.lang != null) ? query.with("lang", this.lang) : query;
	}

	/**
	 * The language that the address of a page chose.
	 * @param language the language of the page
	 * @return its tag, or null if something else chose it
	 */
	static @Nullable String chosenLanguage(HttpServletRequest request, Language language) {
		return Query.parse(request.getQueryString()).has("lang", language.tag()) ? language.tag() : null;
	}

	/**
	 * The search in the whole catalogue.
	 */
	static String search(String words, @Nullable String lang) {
		Query query = Query.EMPTY.with("q", words);
		return ((lang != null) ? query.with("lang", lang) : query).href("/search");
	}

	/**
	 * The file that holds all the criteria find.
	 */
	String export(SearchCriteria criteria, String extension, boolean byteOrderMark) {
		Query query = Addresses.query(criteria);
		return (byteOrderMark ? query.with("bom", "true") : query).href("/" + this.listing.segment() + "." + extension);
	}

	/**
	 * What a form must send along so that nothing but its own fields changes.
	 */
	List<Parameter> kept(SearchCriteria criteria, String... own) {
		Query query = query(criteria).without("page").without(own);
		return query.names()
			.stream()
			.flatMap((name) -> query.all(name).stream().map((value) -> new Parameter(name, value)))
			.toList();
	}

	private Query query(SearchCriteria criteria) {
		Query query = Query.EMPTY;
		for (Map.Entry<String, List<String>> parameter : criteria.parameters().entrySet()) {
			query = query.with(parameter.getKey(), parameter.getValue().toArray(String[]::new));
		}
		return (this.lang != null) ? query.with("lang", this.lang) : query;
	}

	/**
	 * A hidden field.
	 */
	record Parameter(String name, String value) {

	}

}

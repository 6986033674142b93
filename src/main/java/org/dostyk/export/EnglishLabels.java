package org.dostyk.export;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Language;

import org.springframework.context.MessageSource;

/**
 * English words for the codes and slugs in the cells of one export. The names of a facet
 * are read when the first is asked for.
 */
final class EnglishLabels {

	private final MessageSource messages;

	private final FacetLabels facetLabels;

	private final Map<String, String> words = new HashMap<>();

	private final Map<Facet, Map<String, String>> names = new EnumMap<>(Facet.class);

	EnglishLabels(MessageSource messages, FacetLabels facetLabels) {
		this.messages = messages;
		this.facetLabels = facetLabels;
	}

	/**
	 * The word for a code of a closed vocabulary.
	 */
	String word(String vocabulary, String code) {
		return this.words.computeIfAbsent(vocabulary + "." + code,
				(key) -> this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	/**
	 * The name for a code or slug of a facet; itself if it has none.
	 */
	String name(Facet facet, String code) {
		return this.names.computeIfAbsent(facet, this::readNames).getOrDefault(code, code);
	}

	/**
	 * The name for a value of a facet, whatever kind of value it is.
	 * @param listing the list that has the facet
	 */
	String value(Listing listing, Facet facet, String code) {
		if (code.equals(Facet.NONE)) {
			return word("date", "not-recorded");
		}
		return switch (facet.source()) {
			case CLOSED -> word(listing.vocabulary(facet), code);
			case DATA -> name(facet, code);
			case YEAR -> code;
			case DIRECTION -> direction(code);
		};
	}

	private String direction(String code) {
		int arrow = code.indexOf('>');
		return (arrow < 0) ? word("direction", code) : name(Facet.COUNTRY, code.substring(0, arrow)) + " > "
				+ name(Facet.COUNTRY, code.substring(arrow + 1));
	}

	private Map<String, String> readNames(Facet facet) {
		Map<String, String> english = new HashMap<>();
		this.facetLabels.all(facet).forEach((code, names) -> english.put(code, names.in(Language.EN).value()));
		return english;
	}

}

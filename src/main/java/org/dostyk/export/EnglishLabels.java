package org.dostyk.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;

import org.springframework.context.MessageSource;

/**
 * English words for the codes and slugs in the cells of one export.
 */
final class EnglishLabels {

	private final MessageSource messages;

	private final NameSource names;

	private final Map<String, String> words = new HashMap<>();

	EnglishLabels(MessageSource messages, NameSource names) {
		this.messages = messages;
		this.names = names;
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
		return this.names.name(facet, code);
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

}

package org.dostyk.export;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * English words for the codes and slugs in the cells of one export. The names of a facet
 * are read when the first is asked for.
 */
final class EnglishLabels {

	private static final String BETWEEN_VALUES = "; ";

	private final MessageSource messages;

	private final FacetLabels facetLabels;

	private final Map<String, String> words = new HashMap<>();

	private final Map<Facet, Map<String, String>> names = new EnumMap<>(Facet.class);

	EnglishLabels(MessageSource messages, FacetLabels facetLabels) {
		this.messages = messages;
		this.facetLabels = facetLabels;
	}

	/**
	 * Words for the codes of a closed vocabulary.
	 */
	String words(String vocabulary, String codes) {
		return each(codes, (code) -> word(vocabulary, code));
	}

	/**
	 * Names for the codes or slugs of a facet.
	 */
	@Nullable String names(Facet facet, @Nullable String codes) {
		return (codes != null) ? each(codes, (code) -> name(facet, code)) : null;
	}

	/**
	 * Names for {@code code:role}.
	 */
	@Nullable String namesWithRoles(Facet facet, String roles, @Nullable String codes) {
		return (codes != null) ? each(codes, (code) -> {
			int colon = code.lastIndexOf(':');
			String role = word(roles, code.substring(colon + 1)).toLowerCase(Locale.ENGLISH);
			return name(facet, code.substring(0, colon)) + " (" + role + ")";
		}) : null;
	}

	private String word(String vocabulary, String code) {
		return this.words.computeIfAbsent(vocabulary + "." + code,
				(key) -> this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	private String name(Facet facet, String code) {
		return this.names.computeIfAbsent(facet, this::readNames).getOrDefault(code, code);
	}

	private Map<String, String> readNames(Facet facet) {
		Map<String, String> english = new HashMap<>();
		this.facetLabels.all(facet).forEach((code, names) -> english.put(code, names.in(Language.EN).value()));
		return english;
	}

	private static String each(String codes, UnaryOperator<String> label) {
		int end = codes.indexOf(BETWEEN_VALUES);
		if (end < 0) {
			return label.apply(codes);
		}
		StringBuilder labels = new StringBuilder();
		int start = 0;
		while (end >= 0) {
			labels.append(label.apply(codes.substring(start, end))).append(BETWEEN_VALUES);
			start = end + BETWEEN_VALUES.length();
			end = codes.indexOf(BETWEEN_VALUES, start);
		}
		return labels.append(label.apply(codes.substring(start))).toString();
	}

}

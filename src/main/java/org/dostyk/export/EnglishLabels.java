package org.dostyk.export;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * English words for the codes and slugs in the cells of one export. It keeps the latest
 * ones only, so that memory does not grow with the catalogue.
 */
final class EnglishLabels {

	private static final String BETWEEN_VALUES = "; ";

	private static final int KEPT = 10_000;

	private final MessageSource messages;

	private final FacetLabels facetLabels;

	private final Cache<Key, String> kept = Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

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
		return this.kept.get(new Key(vocabulary, code),
				(key) -> this.messages.getMessage(vocabulary + "." + code, null, Locale.ENGLISH));
	}

	private String name(Facet facet, String code) {
		return this.kept.get(new Key(facet.code(), code), (key) -> {
			Names names = this.facetLabels.of(facet, List.of(code)).get(code);
			return (names != null) ? names.in(Language.EN).value() : code;
		});
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

	// No closed vocabulary has the name of a facet whose values are data
	private record Key(String vocabulary, String code) {
	}

}

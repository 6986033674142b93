package org.dostyk.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;

import com.ibm.icu.text.Transliterator;
import org.dostyk.catalogue.SearchCriteria;

import org.springframework.web.util.UriUtils;

/**
 * The name of an exported file: the portal, the list, the filters and the date. Letters,
 * digits, hyphens and underscores only, so that it is safe in every file system.
 *
 * @param text the name, perhaps in Cyrillic or Han
 * @param extension with the dot in front
 */
record FileName(String text, String extension) {

	// Most file systems take 255 bytes
	private static final int LONGEST = 180;

	private static final String ANYTHING_ELSE = "[^\\p{L}\\p{M}\\p{N}_]+";

	static FileName of(String portal, SearchCriteria criteria, String part, LocalDate day, String extension) {
		StringJoiner words = new StringJoiner(" ");
		words.add(portal.toLowerCase(Locale.ROOT)).add(criteria.listing().segment()).add(part);
		criteria.filters().parameters().forEach((name, values) -> {
			words.add(name);
			values.forEach((value) -> words.add(value.startsWith("!") ? "not " + value.substring(1) : value));
		});
		return new FileName(cut(hyphened(words.toString())) + "-" + day, extension);
	}

	private static String hyphened(String words) {
		return words.replaceAll(ANYTHING_ELSE, "-").replaceAll("^-|-$", "");
	}

	private static String cut(String name) {
		int end = 0;
		int bytes = 0;
		while (end < name.length()) {
			int next = name.offsetByCodePoints(end, 1);
			bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
			if (bytes > LONGEST) {
				return name.substring(0, end).replaceAll("-$", "");
			}
			end = next;
		}
		return name;
	}

	/**
	 * The value of {@code Content-Disposition} (RFC 6266): in ASCII for all, and as it is
	 * (RFC 8187) where that differs.
	 */
	String contentDisposition() {
		String ascii = Ascii.of(this.text);
		String plain = "attachment; filename=\"" + ascii + this.extension + "\"";
		return ascii.equals(this.text) ? plain
				: plain + "; filename*=UTF-8''" + UriUtils.encode(this.text + this.extension, StandardCharsets.UTF_8);
	}

	// A class of its own, so that ICU's rules are only read when a name needs them
	private static final class Ascii {

		private static final Transliterator LATIN = Transliterator
			.getInstance("Any-Latin; NFD; [[:Mn:][:Lm:]] Remove; Latin-ASCII");

		static String of(String text) {
			if (text.chars().allMatch((c) -> c < 128)) {
				return text;
			}
			return hyphened(LATIN.transliterate(text).replaceAll("[^\\x20-\\x7e]", "-"));
		}

	}

}

package org.dostyk.value;

import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The name of a thing in addresses and in the data package, where it is the natural key.
 *
 * @param text words of lower-case ASCII letters and digits, joined by single hyphens, at
 * most {@value #MAXIMUM_LENGTH} characters
 */
public record Slug(String text) {

	/**
	 * The most characters a slug has.
	 */
	public static final int MAXIMUM_LENGTH = 100;

	private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	private static final Pattern APOSTROPHE = Pattern.compile("['\"’‘ʼʹʺ`]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

	/**
	 * Guards the form.
	 * @throws RefusedException ({@link Reason#NOT_A_SLUG})
	 */
	public Slug {
		if (text.length() > MAXIMUM_LENGTH || !FORM.matcher(text).matches()) {
			throw new RefusedException(Reason.NOT_A_SLUG, text);
		}
	}

	/**
	 * Makes a slug from the English name, else from the first of the others, in the
	 * reading order of English, that can be transliterated; cut between words. It need
	 * not be free yet: see {@link #numbered}.
	 * @param names what the thing is called
	 * @return the slug
	 * @throws RefusedException ({@link Reason#NO_SLUG_FROM_NAME}) if no name holds a
	 * letter or a digit
	 */
	public static Slug from(Names names) {
		for (Language language : Language.EN.readingOrder()) {
			String words = words(names.only(language), language);
			if (!words.isEmpty()) {
				return new Slug(cut(words, MAXIMUM_LENGTH));
			}
		}
		throw new RefusedException(Reason.NO_SLUG_FROM_NAME, names.in(Language.EN).value());
	}

	/**
	 * The slug to try when this one is taken.
	 * @param number 2 or more
	 * @return this slug, shortened where it must be, with the number behind
	 */
	public Slug numbered(int number) {
		String suffix = "-" + number;
		return new Slug(cut(this.text, MAXIMUM_LENGTH - suffix.length()) + suffix);
	}

	/**
	 * The text alone, as it stands in addresses.
	 */
	@Override
	public String toString() {
		return this.text;
	}

	private static String words(@Nullable String name, Language language) {
		if (name == null) {
			return "";
		}
		String latin = Latin.of(language).transliterate(name).toLowerCase(Locale.ROOT);
		String hyphened = BETWEEN_WORDS.matcher(APOSTROPHE.matcher(latin).replaceAll("")).replaceAll("-");
		int start = hyphened.startsWith("-") ? 1 : 0;
		int end = hyphened.length() - ((hyphened.length() > start && hyphened.endsWith("-")) ? 1 : 0);
		return hyphened.substring(start, end);
	}

	private static String cut(String words, int length) {
		if (words.length() <= length) {
			return words;
		}
		int boundary = words.lastIndexOf('-', length);
		return words.substring(0, (boundary > 0) ? boundary : length);
	}

	// A class of its own, so that ICU's rules are only read when a slug is made
	private static final class Latin {

		// BGN's romanisation has an apostrophe for ъ and ь, and dots and bars that ASCII
		// lacks
		private static final String REST = "; Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove";

		private static final Transliterator ANY = Transliterator.getInstance("Any-NFC" + REST);

		private static final Transliterator KAZAKH = Transliterator
			.getInstance("Kazakh-Latin/BGN; Russian-Latin/BGN" + REST);

		private static final Transliterator RUSSIAN = Transliterator
			.getInstance("Russian-Latin/BGN; Kazakh-Latin/BGN" + REST);

		private static final Transliterator CHINESE = Transliterator.getInstance("Han-Latin" + REST);

		static Transliterator of(Language language) {
			return switch (language) {
				case EN -> ANY;
				case KK -> KAZAKH;
				case RU -> RUSSIAN;
				case ZH -> CHINESE;
			};
		}

	}

}

package org.dostyk.value;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One text, such as a summary, in as many of the four languages as there are; there may
 * be none. It may have several lines. White space around a text is taken off, and an
 * empty one is absent.
 *
 * @param en the text in English, or null
 * @param kk the text in Kazakh, or null
 * @param ru the text in Russian, or null
 * @param zh the text in Chinese, or null
 */
public record Texts(@Nullable String en, @Nullable String kk, @Nullable String ru, @Nullable String zh) {

	/**
	 * A text in no language.
	 */
	public static final Texts NONE = new Texts(null, null, null, null);

	/**
	 * Guards all four.
	 * @throws RefusedException if one of them is not text or holds a control character
	 * @see CleanText#lines
	 */
	public Texts {
		en = CleanText.lines(en);
		kk = CleanText.lines(kk);
		ru = CleanText.lines(ru);
		zh = CleanText.lines(zh);
	}

	/**
	 * The text in one language and no other.
	 * @param language the language asked for
	 * @return the text, or null if there is none in that language
	 */
	public @Nullable String only(Language language) {
		return switch (language) {
			case EN -> this.en;
			case KK -> this.kk;
			case RU -> this.ru;
			case ZH -> this.zh;
		};
	}

	/**
	 * The text as a reader of a language gets it: in that language, else in the next of
	 * its {@link Language#readingOrder reading order}.
	 * @param language the language of the page
	 * @return the text with the language it is in, or empty if there is none at all
	 */
	public Optional<Text> in(Language language) {
		for (Language next : language.readingOrder()) {
			String text = only(next);
			if (text != null) {
				return Optional.of(new Text(text, next));
			}
		}
		return Optional.empty();
	}

}

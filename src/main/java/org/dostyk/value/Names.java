package org.dostyk.value;

import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is called, in at least one of the four languages; none is mandatory. A
 * name is one line. White space around it is taken off, and an empty one is absent.
 *
 * @param en the name in English, or null
 * @param kk the name in Kazakh, or null
 * @param ru the name in Russian, or null
 * @param zh the name in Chinese, or null
 */
public record Names(@Nullable String en, @Nullable String kk, @Nullable String ru, @Nullable String zh) {

	/**
	 * Guards all four.
	 * @throws RefusedException if there is no name at all, or one of them is not text,
	 * holds a control character or a line break
	 * @see CleanText#line
	 */
	public Names {
		en = CleanText.line(en);
		kk = CleanText.line(kk);
		ru = CleanText.line(ru);
		zh = CleanText.line(zh);
		if (en == null && kk == null && ru == null && zh == null) {
			throw new RefusedException(Reason.NAME_MISSING, "no name in any language");
		}
	}

	/**
	 * The name in one language and no other.
	 * @param language the language asked for
	 * @return the name, or null if there is none in that language
	 */
	public @Nullable String only(Language language) {
		return texts().only(language);
	}

	/**
	 * The name as a reader of a language gets it: in that language, else in the next of
	 * its {@link Language#readingOrder reading order}.
	 * @param language the language of the page
	 * @return the name with the language it is in
	 */
	public Text in(Language language) {
		return texts().in(language).orElseThrow();
	}

	private Texts texts() {
		return new Texts(this.en, this.kk, this.ru, this.zh);
	}

}

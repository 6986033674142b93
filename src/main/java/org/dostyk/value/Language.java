package org.dostyk.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that pages, names and summaries are written in.
 */
public enum Language {

	/**
	 * English.
	 */
	EN("English"),

	/**
	 * Kazakh, in Cyrillic letters.
	 */
	KK("Қазақша"),

	/**
	 * Russian.
	 */
	RU("Русский"),

	/**
	 * Chinese, in simplified characters.
	 */
	ZH("中文");

	private final String tag;

	private final Locale locale;

	private final String nativeName;

	Language(String nativeName) {
		this.tag = name().toLowerCase(Locale.ROOT);
		this.locale = Locale.forLanguageTag(this.tag);
		this.nativeName = nativeName;
	}

	/**
	 * The language of a BCP 47 tag or of an {@code Accept-Language} range; script and
	 * region do not matter.
	 * @param tag for example {@code zh} or {@code zh-Hans-CN}
	 * @return the language, or empty if it is none of ours
	 */
	public static Optional<Language> ofTag(String tag) {
		return ofLocale(Locale.forLanguageTag(tag));
	}

	/**
	 * The language of a locale; script and region do not matter.
	 * @param locale any locale
	 * @return the language, or empty if it is none of ours
	 */
	public static Optional<Language> ofLocale(Locale locale) {
		return List.of(values()).stream().filter((l) -> l.tag.equals(locale.getLanguage())).findFirst();
	}

	/**
	 * The language of a page that is shown in a locale.
	 * @param locale any locale
	 * @return its language, or English if it is none of ours
	 */
	public static Language ofPage(Locale locale) {
		return ofLocale(locale).orElse(EN);
	}

	/**
	 * The BCP 47 tag, for {@code lang} attributes, parameters and column suffixes.
	 * @return for example {@code kk}
	 */
	public String tag() {
		return this.tag;
	}

	/**
	 * The locale of this language without a region, by which message bundles are named.
	 * @return the locale
	 */
	public Locale locale() {
		return this.locale;
	}

	/**
	 * The language's name in itself, as a switch of languages shows it.
	 * @return for example {@code Қазақша}
	 */
	public String nativeName() {
		return this.nativeName;
	}

	/**
	 * Where a reader of this language looks for a text, best first: in the language
	 * itself, then in those that its readers most often know.
	 * @return all languages, each once
	 */
	public List<Language> readingOrder() {
		return switch (this) {
			case EN -> List.of(EN, RU, KK, ZH);
			case KK -> List.of(KK, RU, EN, ZH);
			case RU -> List.of(RU, EN, KK, ZH);
			case ZH -> List.of(ZH, EN, RU, KK);
		};
	}

}

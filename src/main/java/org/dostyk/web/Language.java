package org.dostyk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language the portal speaks.
 */
public enum Language {

	/** English, the language of the fallback. */
	EN("English"),

	/** Kazakh in Cyrillic script. */
	KK("Қазақша"),

	/** Russian. */
	RU("Русский"),

	/** Chinese in simplified characters. */
	ZH("中文");

	private final String ownName;

	Language(String ownName) {
		this.ownName = ownName;
	}

	/**
	 * The BCP 47 code, as in the parameter {@code lang}.
	 * @return two lower-case letters
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What the language calls itself.
	 * @return the name for the switch of languages
	 */
	public String ownName() {
		return this.ownName;
	}

	/**
	 * The locale for dates, numbers and texts.
	 * @return a locale of the language alone
	 */
	public Locale locale() {
		return Locale.forLanguageTag(code());
	}

	/**
	 * The language of a code.
	 * @param code a code as {@link #code()} gives it
	 * @return the language, or nothing if the portal does not speak it
	 */
	public static Optional<Language> ofCode(String code) {
		return Arrays.stream(values()).filter((language) -> language.code().equals(code)).findFirst();
	}

	/**
	 * The language of a locale, whatever its country and script.
	 * @param locale any locale
	 * @return the language, or nothing if the portal does not speak it
	 */
	public static Optional<Language> of(Locale locale) {
		return ofCode(locale.getLanguage());
	}

}

package org.dostyk.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How numbers, years, addresses and language tags are written.
 */
final class Syntax {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

	private static final int LONGEST_LANGUAGE = 3;

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private Syntax() {
	}

	static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches();
	}

	static boolean isYear(String text) {
		return YEAR.matcher(text).matches();
	}

	static boolean isAddress(String text) {
		try {
			URI uri = new URI(text);
			return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
					&& uri.getRawAuthority() != null && uri.getRawUserInfo() == null
					&& !uri.getRawAuthority().contains("@");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	// No language has a code of more than three letters: “English” is none
	static boolean isLanguageTag(String text) {
		try {
			return new Locale.Builder().setLanguageTag(text).build().getLanguage().length() <= LONGEST_LANGUAGE;
		}
		catch (IllformedLocaleException ex) {
			return false;
		}
	}

}

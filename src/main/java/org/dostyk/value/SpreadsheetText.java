package org.dostyk.value;

import java.util.regex.Pattern;

/**
 * Texts in files that people open with a spreadsheet.
 */
public final class SpreadsheetText {

	private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r\\x00]");

	private SpreadsheetText() {
	}

	/**
	 * A text that no spreadsheet takes for a formula. One that looks guarded already,
	 * however often, is guarded once more, so that taking away what was put in front
	 * gives the text back.
	 * @param text any text
	 * @return the text, with an apostrophe in front if it needs one
	 */
	public static String guarded(String text) {
		return RISKY.matcher(text).lookingAt() ? "'" + text : text;
	}

}

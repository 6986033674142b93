package org.dostyk.value;

/**
 * Texts in files that people open with a spreadsheet.
 */
public final class SpreadsheetText {

	private static final String RISKY = "=+-@\t\r\0";

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
		int first = 0;
		while (first < text.length() && text.charAt(first) == '\'') {
			first++;
		}
		return (first < text.length() && RISKY.indexOf(text.charAt(first)) >= 0) ? "'" + text : text;
	}

	/**
	 * The text that was guarded.
	 * @param text a text as such a file holds it
	 * @return the text without what was put in front
	 */
	public static String unguarded(String text) {
		boolean isGuarded = text.startsWith("'") && !guarded(text).equals(text);
		return isGuarded ? text.substring(1) : text;
	}

}

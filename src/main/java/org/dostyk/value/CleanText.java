package org.dostyk.value;

import java.util.regex.Pattern;

import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The guard at every entrance for text, plain loops because every name on a page passes
 * it. PostgreSQL throws at U+0000, and the driver stores half of a surrogate pair as a
 * question mark without a word: neither may come so far.
 */
public final class CleanText {

	private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

	private CleanText() {
	}

	/**
	 * Whether the text can be stored and comes back as it was.
	 * @param text any text
	 * @return false if it holds U+0000 or a surrogate without its partner
	 */
	public static boolean isClean(String text) {
		int c;
		for (int place = 0; place < text.length(); place += Character.charCount(c)) {
			c = text.codePointAt(place);
			if (isUnstorable(c)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Lets only text pass that can be stored and comes back as it was.
	 * @param text any text
	 * @return the same text
	 * @throws RefusedException ({@link Reason#NOT_TEXT}) if it is not {@link #isClean}
	 */
	public static String requireClean(String text) {
		if (!isClean(text)) {
			throw new RefusedException(Reason.NOT_TEXT, "U+0000 or half a surrogate pair");
		}
		return text;
	}

	/**
	 * One line of text: white space around it is taken off, nothing is left as absent.
	 * @param text what was typed, or null
	 * @return the line, or null if there is nothing but white space
	 * @throws RefusedException ({@link Reason#NOT_TEXT},
	 * {@link Reason#CONTROL_CHARACTER}) if it is not clean, or holds a control character
	 * or a line break
	 */
	public static @Nullable String line(@Nullable String text) {
		return withoutControls(text, false);
	}

	/**
	 * Text of several lines: white space around it is taken off, nothing is left as
	 * absent, and a line break is one LF however the browser sent it.
	 * @param text what was typed, or null
	 * @return the text, or null if there is nothing but white space
	 * @throws RefusedException ({@link Reason#NOT_TEXT},
	 * {@link Reason#CONTROL_CHARACTER}) if it is not clean, or holds a control character
	 * other than tab and line break
	 */
	public static @Nullable String lines(@Nullable String text) {
		boolean carriageReturn = text != null && text.indexOf('\r') >= 0;
		return withoutControls(carriageReturn ? LINE_BREAK.matcher(text).replaceAll("\n") : text, true);
	}

	private static @Nullable String withoutControls(@Nullable String text, boolean severalLines) {
		if (text == null) {
			return null;
		}
		String stripped = strip(requireClean(text));
		for (int place = 0; place < stripped.length(); place++) {
			char c = stripped.charAt(place);
			if (isControl(c) && !(severalLines && (c == '\n' || c == '\t'))) {
				throw new RefusedException(Reason.CONTROL_CHARACTER, stripped);
			}
		}
		return stripped.isEmpty() ? null : stripped;
	}

	// String.strip() leaves the no-break spaces, which come with text from word
	// processors
	private static String strip(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
	}

	private static boolean isUnstorable(int c) {
		return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
	}

	private static boolean isControl(char c) {
		return Character.getType(c) == Character.CONTROL || c == '\u2028' || c == '\u2029';
	}

}

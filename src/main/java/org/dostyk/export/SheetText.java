package org.dostyk.export;

import java.util.regex.Pattern;

/**
 * Texts in a workbook. XML has no control characters; there they stand as
 * {@code _x0001_}, and what looks like that begins with {@code _x005F_} (ECMA-376, part
 * 1, section 22.9.2.19).
 */
final class SheetText {

	private static final Pattern SPECIAL = Pattern
		.compile("[\\x00-\\x08\\x0b\\x0c\\x0d\\x0e-\\x1f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");

	private SheetText() {
	}

	static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '_' || c < ' ' || c > '\ufffd') {
				return SPECIAL.matcher(text)
					.replaceAll((found) -> String.format("_x%04X_", (int) found.group().charAt(0)));
			}
		}
		return text;
	}

}

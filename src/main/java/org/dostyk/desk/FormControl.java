package org.dostyk.desk;

/**
 * What a field of a form is entered with.
 */
enum FormControl {

	/**
	 * Nothing to see: what the portal keeps for itself.
	 */
	HIDDEN,

	/**
	 * One line.
	 */
	LINE,

	/**
	 * Several lines.
	 */
	LINES,

	/**
	 * Several values, one on each line.
	 */
	EACH_LINE,

	/**
	 * One line in each of the four languages.
	 */
	NAMES,

	/**
	 * Several lines in each of the four languages.
	 */
	TEXTS,

	/**
	 * A date in EDTF, read aloud beside the field.
	 */
	DATE,

	/**
	 * A decimal number.
	 */
	NUMBER,

	/**
	 * A year.
	 */
	YEAR,

	/**
	 * An address on the web.
	 */
	ADDRESS,

	/**
	 * One word of a vocabulary.
	 */
	SELECT,

	/**
	 * Any words of a vocabulary.
	 */
	CHECKS,

	/**
	 * A code of a long standard list, which is suggested but not enforced.
	 */
	CODE,

	/**
	 * Another record, found by its name.
	 */
	REFERENCE,

	/**
	 * One of the citations of the same form.
	 */
	CITATION,

	/**
	 * Rows of fields.
	 */
	ROWS;

	/**
	 * Whether it takes a whole line of the page.
	 */
	boolean wide() {
		return switch (this) {
			case NAMES, TEXTS, ROWS, CHECKS -> true;
			default -> false;
		};
	}

	/**
	 * Whether it may hold several values.
	 */
	boolean several() {
		return this == EACH_LINE || this == CHECKS;
	}

	/**
	 * Whether it has a field for each language.
	 */
	boolean inLanguages() {
		return this == NAMES || this == TEXTS;
	}

}

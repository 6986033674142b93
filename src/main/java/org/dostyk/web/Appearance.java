package org.dostyk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How bright the pages are.
 */
public enum Appearance {

	/** As the reader's system is set. */
	AUTO,

	/** Dark on light. */
	LIGHT,

	/** Light on dark. */
	DARK;

	/**
	 * The value of the parameter {@code appearance}.
	 * @return a lower-case word
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The appearance of a code.
	 * @param code a code as {@link #code()} gives it
	 * @return the appearance, or nothing
	 */
	public static Optional<Appearance> ofCode(String code) {
		return Arrays.stream(values()).filter((appearance) -> appearance.code().equals(code)).findFirst();
	}

}

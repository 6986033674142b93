package org.dostyk.desk;

import java.security.SecureRandom;

/**
 * Keys of citations, by which funding lines and figures name them. Nobody has to think of
 * one.
 */
public final class CitationKey {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BITS = 60;

	private static final int LETTERS = 36;

	private CitationKey() {
	}

	/**
	 * A key that no other citation has.
	 * @return letters and digits, in the form of a slug
	 */
	public static String random() {
		return "c" + Long.toString(RANDOM.nextLong(1L << BITS), LETTERS);
	}

}

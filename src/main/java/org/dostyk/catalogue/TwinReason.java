package org.dostyk.catalogue;

import java.util.Locale;

/**
 * Why two records are likely the same, the surest reason first.
 */
public enum TwinReason {

	/**
	 * A pair of the same two places, in either order.
	 */
	SAME_PLACES,

	/**
	 * A title that is the same, letter for letter once folded.
	 */
	SAME_TITLE,

	/**
	 * A title that the other record has among its aliases, or the other way round.
	 */
	ALIAS,

	/**
	 * A title that is the same but for a year or a number, which only one of them has.
	 */
	YEAR,

	/**
	 * A title that is the same in another script or spelling, or almost.
	 */
	SIMILAR;

	/**
	 * The code, with which the key of the words for a person ends.
	 * @return for example {@code same-title}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

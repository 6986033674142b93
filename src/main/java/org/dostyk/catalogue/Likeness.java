package org.dostyk.catalogue;

import java.util.Comparator;
import java.util.Optional;

/**
 * How much two titles are alike, and why.
 *
 * @param reason the surest reason
 * @param value how much of them is the same, of 1
 */
record Likeness(TwinReason reason, double value) {

	/**
	 * The surest first.
	 */
	static final Comparator<Likeness> SUREST = Comparator.comparing(Likeness::reason)
		.thenComparing(Likeness::value, Comparator.reverseOrder());

	// One word more or less in four; found by trying all titles of the starting data
	// against
	// each other
	private static final double ENOUGH = 0.75;

	/**
	 * Compares two titles.
	 * @param typed a title
	 * @param other another title
	 * @param ifSame the reason if they are the same
	 * @return the likeness, or empty if they are not alike
	 */
	static Optional<Likeness> of(TwinTitle typed, TwinTitle other, TwinReason ifSame) {
		if (typed.isSame(other)) {
			return Optional.of(new Likeness(ifSame, 1));
		}
		if (!typed.numbersAgree(other)) {
			return Optional.empty();
		}
		if (typed.soundsLike(other)) {
			return Optional.of(new Likeness(typed.hasNumbersOf(other) ? TwinReason.SIMILAR : TwinReason.YEAR, 1));
		}
		double value = typed.likeness(other);
		return (value >= ENOUGH) ? Optional.of(new Likeness(TwinReason.SIMILAR, value)) : Optional.empty();
	}

}

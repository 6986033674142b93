package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Whether a funding line goes into totals, or why it does not. The codes are those of the
 * data package.
 */
public enum Counted implements Coded {

	/**
	 * The line goes into totals.
	 */
	YES("yes"),

	/**
	 * The amount covers several lines or more than this initiative.
	 */
	UMBRELLA("umbrella"),

	/**
	 * The same money is recorded in another line.
	 */
	DUPLICATE("duplicate"),

	/**
	 * Promised money whose payment is not shown.
	 */
	PLEDGE("pledge"),

	/**
	 * A loan or another sum that has to be paid back.
	 */
	REPAYABLE("repayable");

	@EnumeratedValue
	private final String code;

	Counted(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "counted";
	}

}

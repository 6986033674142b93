package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * How sure it is that the money was given. The codes are those of the data package.
 */
public enum FundingCertainty implements Coded {

	/**
	 * A source states that the money was given or spent.
	 */
	REPORTED("reported"),

	/**
	 * A source gives an estimate, or the amount is worked out from a source.
	 */
	ESTIMATED("estimated"),

	/**
	 * A source states that the money was promised; payment is not shown.
	 */
	PLEDGED("pledged"),

	/**
	 * The support is known, its amount is not.
	 */
	UNDISCLOSED("undisclosed");

	@EnumeratedValue
	private final String code;

	FundingCertainty(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "funding_certainty";
	}

}

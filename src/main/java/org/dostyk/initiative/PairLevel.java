package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * The level of administration on which two places are paired. The codes are those of the
 * data package.
 */
public enum PairLevel implements Coded {

	/**
	 * City.
	 */
	CITY("city"),

	/**
	 * District.
	 */
	DISTRICT("district"),

	/**
	 * County.
	 */
	COUNTY("county"),

	/**
	 * Region or province.
	 */
	REGION("region");

	@EnumeratedValue
	private final String code;

	PairLevel(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "pair_level";
	}

}

package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * How often an initiative takes place. The codes are those of the data package.
 */
public enum Recurrence implements Coded {

	/**
	 * Once.
	 */
	ONCE("once"),

	/**
	 * Annual.
	 */
	ANNUAL("annual"),

	/**
	 * Every two years.
	 */
	BIENNIAL("biennial"),

	/**
	 * Every three years.
	 */
	TRIENNIAL("triennial"),

	/**
	 * Irregular.
	 */
	IRREGULAR("irregular"),

	/**
	 * Continuous.
	 */
	CONTINUOUS("continuous");

	@EnumeratedValue
	private final String code;

	Recurrence(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "recurrence";
	}

}

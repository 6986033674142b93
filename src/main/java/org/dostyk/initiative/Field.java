package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * The field a joint project works in. The codes are those of the data package.
 */
public enum Field implements Coded {

	/**
	 * Media.
	 */
	MEDIA("media"),

	/**
	 * Science.
	 */
	SCIENCE("science"),

	/**
	 * Infrastructure.
	 */
	INFRASTRUCTURE("infrastructure"),

	/**
	 * Tourism.
	 */
	TOURISM("tourism"),

	/**
	 * Economy.
	 */
	ECONOMY("economy"),

	/**
	 * Education.
	 */
	EDUCATION("education"),

	/**
	 * Environment.
	 */
	ENVIRONMENT("environment"),

	/**
	 * Health.
	 */
	HEALTH("health"),

	/**
	 * Heritage.
	 */
	HERITAGE("heritage"),

	/**
	 * Culture.
	 */
	CULTURE("culture");

	@EnumeratedValue
	private final String code;

	Field(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "field";
	}

}

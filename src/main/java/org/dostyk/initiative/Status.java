package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * How far an initiative has come. The codes are those of the data package.
 */
public enum Status implements Coded {

	/**
	 * Someone has suggested it; nobody has decided on it.
	 */
	PROPOSED("proposed"),

	/**
	 * It has been decided and has not begun.
	 */
	PLANNED("planned"),

	/**
	 * It goes on, or is in force.
	 */
	ACTIVE("active"),

	/**
	 * It has not ended formally, but nothing has been heard of it for long.
	 */
	DORMANT("dormant"),

	/**
	 * It reached its planned end.
	 */
	COMPLETED("completed"),

	/**
	 * It stopped without a planned end, or lapsed.
	 */
	ENDED("ended"),

	/**
	 * It was called off before it began.
	 */
	CANCELLED("cancelled"),

	/**
	 * It was put off to a later date.
	 */
	POSTPONED("postponed");

	@EnumeratedValue
	private final String code;

	Status(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "status";
	}

	/**
	 * Whether an initiative without a recorded end still goes on.
	 * @return true if active or dormant
	 */
	public boolean goesOn() {
		return this == ACTIVE || this == DORMANT;
	}

}

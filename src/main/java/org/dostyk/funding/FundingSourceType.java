package org.dostyk.funding;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Types of funding source. The codes are those of the data package.
 */
public enum FundingSourceType implements Coded {

	/**
	 * A state budget, a ministry, an agency or a state programme.
	 */
	STATE("state"),

	/**
	 * An organisation, bank or fund of several states.
	 */
	INTERGOVERNMENTAL("intergovernmental"),

	/**
	 * A private, corporate or political foundation.
	 */
	FOUNDATION("foundation"),

	/**
	 * A company or a private person.
	 */
	PRIVATE("private"),

	/**
	 * An association or network that is not a foundation.
	 */
	NGO("ngo"),

	/**
	 * A university that pays from its own means.
	 */
	UNIVERSITY("university");

	@EnumeratedValue
	private final String code;

	FundingSourceType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "funding_source_type";
	}

}

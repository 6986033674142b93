package org.dostyk.organisation;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Types of organisation. The codes are those of the data package.
 */
public enum OrganisationType implements Coded {

	/**
	 * Government body.
	 */
	GOVERNMENT("government"),

	/**
	 * Municipal body.
	 */
	MUNICIPAL("municipal"),

	/**
	 * Intergovernmental organisation.
	 */
	INTERGOVERNMENTAL("intergovernmental"),

	/**
	 * Non-governmental organisation.
	 */
	NGO("ngo"),

	/**
	 * Foundation.
	 */
	FOUNDATION("foundation"),

	/**
	 * Company.
	 */
	COMPANY("company"),

	/**
	 * University.
	 */
	UNIVERSITY("university"),

	/**
	 * Research institute.
	 */
	RESEARCH("research"),

	/**
	 * Cultural institution.
	 */
	CULTURAL("cultural"),

	/**
	 * Media outlet.
	 */
	MEDIA("media"),

	/**
	 * Religious organisation.
	 */
	RELIGIOUS("religious"),

	/**
	 * Sports organisation.
	 */
	SPORT("sport"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	OrganisationType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "organisation_type";
	}

}

package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * What a country does in an initiative. The codes are those of the data package.
 */
public enum CountryRole implements Coded {

	/**
	 * The country that proposed or started it.
	 */
	INITIATOR("initiator"),

	/**
	 * The country in which it takes place.
	 */
	HOST("host"),

	/**
	 * A country that works on it with the initiator.
	 */
	PARTNER("partner"),

	/**
	 * The country whose people go abroad.
	 */
	SENDER("sender"),

	/**
	 * The country that receives the people sent.
	 */
	RECEIVER("receiver"),

	/**
	 * A country bound by an agreement.
	 */
	PARTY("party"),

	/**
	 * A country that takes part.
	 */
	PARTICIPANT("participant");

	@EnumeratedValue
	private final String code;

	CountryRole(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "country_role";
	}

}

package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * What kind of initiative a record describes. The codes are those of the data package.
 */
public enum Kind implements Coded {

	/**
	 * A cultural event such as a festival, exhibition, concert or days of culture.
	 */
	FESTIVAL("festival"),

	/**
	 * A programme through which people study, train or work in another country.
	 */
	EXCHANGE_PROGRAMME("exchange_programme"),

	/**
	 * Two cities, districts or regions joined by an agreement of friendship.
	 */
	SISTER_CITY_PAIR("sister_city_pair"),

	/**
	 * A forum, conference, congress or other meeting.
	 */
	FORUM("forum"),

	/**
	 * A treaty, memorandum or other agreement.
	 */
	AGREEMENT("agreement"),

	/**
	 * A project carried out or paid for by partners from several countries.
	 */
	JOINT_PROJECT("joint_project");

	@EnumeratedValue
	private final String code;

	Kind(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "kind";
	}

}

package org.dostyk.place;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Kinds of place. The codes are those of the data package.
 */
public enum PlaceKind implements Coded {

	/**
	 * City.
	 */
	CITY("city"),

	/**
	 * Town or village.
	 */
	TOWN("town"),

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
	REGION("region"),

	/**
	 * Country.
	 */
	COUNTRY("country"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	PlaceKind(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "place_kind";
	}

}

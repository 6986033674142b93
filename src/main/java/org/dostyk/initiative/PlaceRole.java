package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * What a place is to an initiative. The codes are those of the data package.
 */
public enum PlaceRole implements Coded {

	/**
	 * Host.
	 */
	HOST("host"),

	/**
	 * Twin.
	 */
	TWIN("twin"),

	/**
	 * Partner.
	 */
	PARTNER("partner"),

	/**
	 * On the route.
	 */
	ROUTE("route");

	@EnumeratedValue
	private final String code;

	PlaceRole(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "place_role";
	}

}

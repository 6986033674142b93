package org.dostyk.api;

import org.dostyk.place.Country;
import org.jspecify.annotations.Nullable;

/**
 * A country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name what it is called
 */
record Area(String code, Multilingual name) {

	static @Nullable Area of(@Nullable Country country) {
		return (country != null) ? in(country) : null;
	}

	static Area in(Country country) {
		return new Area(country.code(), Multilingual.of(country.names()));
	}

}

package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Forms of a festival. The codes are those of the data package.
 */
public enum FestivalForm implements Coded {

	/**
	 * Festival.
	 */
	FESTIVAL("festival"),

	/**
	 * Exhibition.
	 */
	EXHIBITION("exhibition"),

	/**
	 * Concert.
	 */
	CONCERT("concert"),

	/**
	 * Days of culture.
	 */
	DAYS_OF_CULTURE("days_of_culture"),

	/**
	 * Year of culture.
	 */
	YEAR_OF_CULTURE("year_of_culture"),

	/**
	 * Fair.
	 */
	FAIR("fair"),

	/**
	 * Film week.
	 */
	FILM_WEEK("film_week"),

	/**
	 * Performance.
	 */
	PERFORMANCE("performance"),

	/**
	 * Competition.
	 */
	COMPETITION("competition"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	FestivalForm(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "festival_form";
	}

}

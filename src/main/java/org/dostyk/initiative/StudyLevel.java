package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Levels of study that an exchange programme is for. The codes are those of the data
 * package.
 */
public enum StudyLevel implements Coded {

	/**
	 * School.
	 */
	SCHOOL("school"),

	/**
	 * Vocational.
	 */
	VOCATIONAL("vocational"),

	/**
	 * Bachelor’s.
	 */
	BACHELOR("bachelor"),

	/**
	 * Master’s.
	 */
	MASTER("master"),

	/**
	 * Doctoral.
	 */
	DOCTORAL("doctoral"),

	/**
	 * Postdoctoral.
	 */
	POSTDOCTORAL("postdoctoral"),

	/**
	 * Professional.
	 */
	PROFESSIONAL("professional");

	@EnumeratedValue
	private final String code;

	StudyLevel(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "study_level";
	}

}

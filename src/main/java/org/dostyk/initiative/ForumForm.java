package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Forms of a forum. The codes are those of the data package.
 */
public enum ForumForm implements Coded {

	/**
	 * Forum.
	 */
	FORUM("forum"),

	/**
	 * Conference.
	 */
	CONFERENCE("conference"),

	/**
	 * Congress.
	 */
	CONGRESS("congress"),

	/**
	 * Summit.
	 */
	SUMMIT("summit"),

	/**
	 * Round table.
	 */
	ROUND_TABLE("round_table"),

	/**
	 * Seminar.
	 */
	SEMINAR("seminar"),

	/**
	 * Meeting.
	 */
	MEETING("meeting"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	ForumForm(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "forum_form";
	}

}

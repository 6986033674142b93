package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Forms of a joint project. The codes are those of the data package.
 */
public enum ProjectForm implements Coded {

	/**
	 * Project.
	 */
	PROJECT("project"),

	/**
	 * Centre.
	 */
	CENTRE("centre"),

	/**
	 * Media.
	 */
	MEDIA("media"),

	/**
	 * Infrastructure.
	 */
	INFRASTRUCTURE("infrastructure"),

	/**
	 * Research.
	 */
	RESEARCH("research"),

	/**
	 * Heritage.
	 */
	HERITAGE("heritage"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	ProjectForm(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "project_form";
	}

}

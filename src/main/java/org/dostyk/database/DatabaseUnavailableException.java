package org.dostyk.database;

import org.jspecify.annotations.Nullable;

/**
 * Says that the portal has no database to run on, in words for the person who starts it.
 */
public class DatabaseUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	DatabaseUnavailableException(String description, String action) {
		this(description, action, null);
	}

	DatabaseUnavailableException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	/**
	 * Returns what the person can do about it.
	 * @return one or more sentences, never empty
	 */
	public String action() {
		return this.action;
	}

}

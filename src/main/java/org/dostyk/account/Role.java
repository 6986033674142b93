package org.dostyk.account;

import java.util.Locale;

/**
 * What somebody may do. Each role may do all that the one before it may.
 */
public enum Role {

	/**
	 * Writes drafts and submits them.
	 */
	EDITOR,

	/**
	 * Publishes, sends back, withdraws and restores.
	 */
	REVIEWER,

	/**
	 * Keeps accounts and vocabularies, and reads the audit log.
	 */
	ADMINISTRATOR;

	/**
	 * Whether the role decides what the public sees.
	 * @return true for reviewers and administrators
	 */
	public boolean publishes() {
		return this != EDITOR;
	}

	/**
	 * Whether the role keeps accounts and vocabularies.
	 * @return true for administrators
	 */
	public boolean administers() {
		return this == ADMINISTRATOR;
	}

	/**
	 * The code in the database, in forms and in message keys.
	 * @return a lower-case word
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The role of a code.
	 * @param code as {@link #code()} gives it
	 * @return the role
	 * @throws IllegalArgumentException if there is none
	 */
	public static Role ofCode(String code) {
		for (Role role : values()) {
			if (role.code().equals(code)) {
				return role;
			}
		}
		throw new IllegalArgumentException("No role " + code);
	}

}

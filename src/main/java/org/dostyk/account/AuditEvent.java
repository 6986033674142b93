package org.dostyk.account;

import java.util.Locale;

/**
 * What the audit log remembers.
 */
public enum AuditEvent {

	/** Somebody signed in. */
	SIGNED_IN,

	/** Somebody tried to sign in with a wrong password, or to a disabled account. */
	SIGN_IN_FAILED,

	/** Somebody signed out. */
	SIGNED_OUT,

	/** An account was made for somebody. */
	INVITED,

	/** A one-time link was used to choose a name and a password. */
	JOINED,

	/** A one-time link for another password was made. */
	LINK_MADE,

	/** An account was called something else. */
	RENAMED,

	/** An account may do something else. */
	ROLE_CHANGED,

	/** An account may no longer be used. */
	DISABLED,

	/** An account may be used again. */
	ENABLED,

	/** An account has another password. */
	PASSWORD_CHANGED,

	/** Sessions of an account were ended. */
	SESSIONS_ENDED,

	/** A record, or a correction of one, was made public. */
	PUBLISHED,

	/** What was submitted was sent back to its author. */
	SENT_BACK,

	/** A record was withdrawn from the public. */
	WITHDRAWN,

	/** A record was made what it had been. */
	RESTORED,

	/** A vocabulary was changed. */
	VOCABULARY_CHANGED,

	/** A reader's correction was answered. */
	CORRECTION_ANSWERED,

	/** A list that was kept as it was is not any more. */
	PIN_REMOVED;

	/**
	 * The code in the database, in addresses and in message keys.
	 * @return a lower-case word
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

package org.dostyk.correction;

import java.util.Locale;

/**
 * What became of a reader's correction.
 */
public enum CorrectionState {

	/**
	 * Nobody has answered it.
	 */
	OPEN,

	/**
	 * The record says it now, or will once a change is published.
	 */
	TAKEN_OVER,

	/**
	 * The record stays as it was.
	 */
	REJECTED;

	/**
	 * The code in the database and in addresses; also the end of message keys.
	 * @return for example {@code taken_over}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

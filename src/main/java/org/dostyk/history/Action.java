package org.dostyk.history;

import java.util.Locale;

/**
 * What was done to a record.
 */
public enum Action {

	/**
	 * It was among the data that the portal was set up with, or loaded from a file.
	 */
	LOADED,

	/**
	 * It was entered.
	 */
	CREATED,

	/**
	 * What it says was changed.
	 */
	CHANGED,

	/**
	 * It was handed to the reviewers.
	 */
	SUBMITTED,

	/**
	 * A reviewer gave it back, with a note.
	 */
	SENT_BACK,

	/**
	 * Everyone sees it since, or sees it as it was corrected.
	 */
	PUBLISHED,

	/**
	 * It was taken back, with a reason.
	 */
	WITHDRAWN,

	/**
	 * An earlier state was taken up again.
	 */
	RESTORED,

	/**
	 * A change that was not published was given up.
	 */
	DISCARDED,

	/**
	 * It was taken away, and can be restored.
	 */
	DELETED;

	/**
	 * The value of the column.
	 * @return for example {@code sent_back}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Action of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}

package org.dostyk.desk;

import java.util.List;

import org.dostyk.history.Author;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a record.
 *
 * @param work the record as it is now
 * @param title what it is called
 * @param authors everybody who changed it
 * @param who the account whose changes are shown, or null for all
 * @param day the day whose changes are shown, or null for all
 * @param entries the changes, the latest first
 * @param movable whether the reader may give it another address
 */
record HistoryPage(Work work, String title, List<Author> authors, @Nullable Long who, @Nullable String day,
		List<Entry> entries, boolean movable) {

	/**
	 * A change.
	 *
	 * @param number its number
	 * @param action code of what was done
	 * @param who who did, or null if the portal by itself
	 * @param when when, in words
	 * @param reason why, or null
	 * @param beside whether it was a change beside the published record
	 * @param differences what changed
	 * @param restorable whether the record can be made again what it was then
	 */
	record Entry(int number, String action, @Nullable String who, String when, @Nullable String reason, boolean beside,
			List<Comparison> differences, boolean restorable) {

	}

}

package org.dostyk.desk;

import java.util.List;

import org.dostyk.desk.Comparison.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Two changes to the same record, side by side.
 *
 * @param work the record as it is now
 * @param title what it is called
 * @param who who saved it meanwhile, or null if that is not known
 * @param when when that was, in words
 * @param parts what the two do not say alike
 * @param yours what was to be saved, for the next request
 * @param before what both began with, for the next request
 * @param intent what was to come of it
 * @param reason why, or null
 * @param form the path of the form in which yours was typed, for the next request
 */
record ConflictPage(Work work, String title, @Nullable String who, String when, List<Part> parts, String yours,
		String before, Intent intent, @Nullable String reason, String form) {

	/**
	 * A part that the two do not say alike.
	 *
	 * @param name names the choice
	 * @param label what the part is called
	 * @param lang the language of the texts, or null
	 * @param contested whether both changed it
	 * @param sides yours, theirs and what it was
	 */
	record Part(String name, String label, @Nullable String lang, boolean contested, List<Side> sides) {

	}

	/**
	 * One of the three.
	 *
	 * @param code {@code yours}, {@code theirs} or {@code before}
	 * @param pieces what it says, with what differs marked; empty for nothing
	 * @param chosen whether it stands unless somebody chooses otherwise
	 */
	record Side(String code, List<Piece> pieces, boolean chosen) {

	}

}

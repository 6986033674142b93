package org.dostyk.desk;

import java.util.List;

import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whoever sits down to work.
 *
 * @param kinds the lists a new record can be entered in
 * @param typed what was searched for, or empty
 * @param found the records found; empty if nothing was searched for
 * @param review what waits for a review, the longest first
 * @param sentBack what came back to this person
 * @param drafts what this person has not handed in yet
 * @param others what others have not handed in yet
 * @param recent the latest changes
 * @param corrections how many corrections of readers nobody has answered yet
 * @param mending what is worth mending in the catalogue
 * @param selfReview whether a reviewer may publish what they wrote themselves
 */
record DeskPage(List<Listing> kinds, String typed, List<Item> found, List<Item> review, List<Item> sentBack,
		List<Item> drafts, List<Item> others, List<Event> recent, long corrections, List<MendingCount> mending,
		boolean selfReview) {

	/**
	 * A record to go on with.
	 *
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param title what it is called
	 * @param lang the language of the title
	 * @param when when it was last saved, in words; empty for a record that was found
	 * @param author who wrote it; empty for a record that was found
	 * @param beside whether it is a change beside a published record
	 * @param state how far the record has come: the code of its state
	 * @param sources how many sources it has
	 * @param note why it was sent back, or null
	 */
	record Item(Listing listing, String slug, String title, String lang, String when, String author, boolean beside,
			String state, int sources, @Nullable String note) {

		/**
		 * The kind of an initiative, which has a sign.
		 */
		public @Nullable String kind() {
			return this.listing.kind();
		}

	}

	/**
	 * Something that was done.
	 *
	 * @param listing the list of the record's kind
	 * @param slug its slug
	 * @param title what it is called
	 * @param lang the language of the title
	 * @param when when, in words
	 * @param who who did, or null if the portal by itself
	 * @param action code of what was done
	 * @param fields what changed, by the names of the fields
	 */
	record Event(Listing listing, String slug, String title, String lang, String when, @Nullable String who,
			String action, List<String> fields) {

	}

}

package org.dostyk.desk;

import org.dostyk.catalogue.Listing;
import org.dostyk.correction.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A reader's correction on a page of the desk.
 *
 * @param correction the correction
 * @param listing the list of the record's kind
 * @param slug the slug of the record
 * @param title what the record is called
 * @param lang the language of the title, or null if that is the page's
 * @param field what the field is called
 * @param sent when it was sent, in words
 * @param answered when it was answered, in words, or null
 */
record CorrectionView(Correction correction, Listing listing, String slug, String title, @Nullable String lang,
		String field, String sent, @Nullable String answered) {

}

package org.dostyk.browse;

import java.util.List;

import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What is found in the whole catalogue, as its template shows it.
 *
 * @param search the search box
 * @param words the words searched for, or null
 * @param total how much is found in all
 * @param parts what is found of each subject, the subject first that is called exactly
 * so; without words how much there is of each
 * @param meant other words that find more, or null
 */
record SearchPage(ListPage.Field search, @Nullable String words, long total, List<Part> parts,
		ListPage.@Nullable Meant meant) {

	/**
	 * What is found of one subject.
	 *
	 * @param listing the list of the subject
	 * @param total how much is found
	 * @param best the first of it
	 * @param href all of it
	 * @param exact whether something is called exactly so
	 */
	record Part(Listing listing, long total, List<RecordView> best, String href, boolean exact) {

	}

}

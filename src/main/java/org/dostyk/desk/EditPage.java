package org.dostyk.desk;

import java.util.List;

import org.dostyk.catalogue.Listing;
import org.dostyk.desk.FormView.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * The page of a form.
 *
 * @param listing the list of the record's kind
 * @param slug the slug of the record, or null if it is new
 * @param title the heading
 * @param action the path to which the form is sent, and at which it is shown again
 * @param form the form
 * @param hidden what the portal needs to know again
 * @param reviewed whether a review comes before the public sees what is saved
 * @param publishes whether whoever asks may publish
 * @param state how far the record has come, in words
 * @param publicAddress where the public reads it, or null
 * @param note what a reviewer wants to be done about it, or null
 * @param asksReason whether it is asked why the record changes
 * @param reason what was answered
 * @param reasonErrors what is wrong with the answer
 * @param done what has just been done, in words, or null
 * @param others who else has the record open
 * @param corrections what readers say is wrong with it
 * @param meanwhile what changed in what the public reads since the change beside it began
 * @param twins records that are likely the same
 * @param offers what was typed before and not saved
 * @param lastSource the title of the source that was used last, or null
 */
record EditPage(Listing listing, @Nullable String slug, String title, String action, FormView form, List<Hidden> hidden,
		boolean reviewed, boolean publishes, String state, @Nullable String publicAddress, @Nullable String note,
		boolean asksReason, String reason, List<String> reasonErrors, @Nullable String done, List<String> others,
		List<ReadersCorrections.Note> corrections, List<Comparison> meanwhile, List<TwinView> twins, List<Offer> offers,
		@Nullable String lastSource) {

	/**
	 * A form that was typed before and not saved.
	 *
	 * @param text when that was, and what it was about
	 * @param href where it is taken up again
	 * @param path where it is thrown away
	 */
	record Offer(String text, String href, String path) {

	}

}

package org.dostyk.desk;

import java.util.List;

import org.dostyk.catalogue.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A page of readers' corrections.
 *
 * @param answered whether they are answered; if not, they are open
 * @param subject what all records are, or null for all kinds
 * @param count how many there are
 * @param rows those on this page
 * @param number the number of the page, from 1
 * @param pages how many pages there are
 */
record CorrectionList(boolean answered, @Nullable Subject subject, long count, List<CorrectionView> rows, int number,
		int pages) {

	/**
	 * What can be filtered by.
	 * @return the subjects whose records readers may correct
	 */
	public List<Subject> subjects() {
		return List.of(Subject.INITIATIVE, Subject.ORGANISATION, Subject.FUNDING_SOURCE, Subject.PLACE);
	}

}

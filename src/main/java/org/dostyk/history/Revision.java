package org.dostyk.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A change that was made, with all that the record said afterwards.
 *
 * @param record which record
 * @param number counts the changes of the record from 1
 * @param change what was done, by whom and why
 * @param content what the record said afterwards, or, where {@code pending} is not null,
 * what the change beside it said
 * @param version the version of the record afterwards
 * @param pending the version of the change beside the published record, or null if it was
 * the record itself that changed
 * @param at when
 */
public record Revision(RecordKey record, int number, Change change, Content content, int version,
		@Nullable Integer pending, Instant at) {

	/**
	 * The same change, where what the record said is called otherwise now.
	 * @param other the content to show
	 * @return another revision
	 */
	public Revision saying(Content other) {
		return new Revision(this.record, this.number, this.change, other, this.version, this.pending, this.at);
	}

}

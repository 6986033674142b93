package org.dostyk.desk;

import org.dostyk.catalogue.Listing;
import org.dostyk.history.Content;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A record as whoever works on it finds it.
 *
 * @param listing the list of its kind
 * @param slug its slug
 * @param id its number
 * @param content what it says, with the change beside it if there is one
 * @param published what the public reads, or null if it never was published
 * @param base what the public read when the change beside it began, or null if that is
 * what it reads still
 * @param token what has to come back when it is saved
 * @param state how far the record has come on its way to the public
 * @param change what is not yet published of it, or null
 */
public record Work(Listing listing, Slug slug, long id, Content content, @Nullable Content published,
		@Nullable Content base, Token token, PublicationState state, @Nullable OpenChange change) {

	/**
	 * Whether it was ever seen by the public.
	 * @return true if it is published or withdrawn
	 */
	public boolean wasPublished() {
		return this.state == PublicationState.PUBLISHED || this.state == PublicationState.WITHDRAWN;
	}

	/**
	 * Whether what is not yet published waits for a reviewer.
	 * @return true if it does
	 */
	public boolean inReview() {
		return this.change != null && this.change.state() == PublicationState.IN_REVIEW;
	}

}

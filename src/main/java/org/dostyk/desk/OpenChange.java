package org.dostyk.desk;

import java.time.Instant;

import org.dostyk.value.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * What is not yet published of a record: a new record itself, or a change beside a
 * published one.
 *
 * @param state draft or in review
 * @param authorId the number of the account of whoever began it
 * @param author the name of that person
 * @param note why a reviewer sent it back, or null
 * @param updatedAt when it was last saved
 */
public record OpenChange(PublicationState state, long authorId, String author, @Nullable String note,
		Instant updatedAt) {

}

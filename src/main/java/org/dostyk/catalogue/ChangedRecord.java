package org.dostyk.catalogue;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What whoever follows a list is told of one record.
 *
 * @param id its number, which stays when its slug changes
 * @param at when it last changed, or was withdrawn
 * @param entry the record as the public sees it, or null if it was withdrawn
 * @param withdrawnBecause why it was withdrawn, in words for the reader, or null if it
 * was not
 */
public record ChangedRecord(long id, OffsetDateTime at, @Nullable CatalogueEntry entry,
		@Nullable String withdrawnBecause) {

}

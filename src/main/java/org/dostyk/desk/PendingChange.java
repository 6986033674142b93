package org.dostyk.desk;

import org.dostyk.history.Content;
import org.jspecify.annotations.Nullable;

/**
 * What is written and not yet published, as it is stored.
 *
 * @param content what a change beside a published record says, or null for a new record,
 * which says it itself
 * @param base the version of the record that it began with
 * @param version counts how often it was saved
 * @param about by whom and how far it has come
 */
record PendingChange(@Nullable Content content, int base, int version, OpenChange about) {

}

package org.dostyk.history;

import org.jspecify.annotations.Nullable;

/**
 * What is done to a record, by whom and why.
 *
 * @param action what is done
 * @param author who does it, or null if the portal does by itself
 * @param reason why, or null
 */
public record Change(Action action, @Nullable Author author, @Nullable String reason) {

}

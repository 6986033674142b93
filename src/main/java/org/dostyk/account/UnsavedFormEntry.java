package org.dostyk.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A form that was typed and not saved, in a list of such.
 *
 * @param id the id, as the parameter {@code kept} has it
 * @param path the encoded path to which the form is sent
 * @param title what it is about, or null if nothing was typed that tells
 * @param keptAt when
 */
public record UnsavedFormEntry(long id, String path, @Nullable String title, Instant keptAt) {

}

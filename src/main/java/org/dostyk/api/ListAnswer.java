package org.dostyk.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many records are found in all
 * @param undated how many records the other filters would find that have no date, where
 * {@code from} or {@code to} is asked for; else 0
 * @param next the address of the next part, or null if this is the last
 * @param items the records, each as a line of the list's JSON Lines
 */
record ListAnswer(long total, long undated, @Nullable String next, @JsonRawValue String items) {

}

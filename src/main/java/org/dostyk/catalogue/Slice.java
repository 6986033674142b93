package org.dostyk.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said of some records of a list besides themselves.
 *
 * @param total how many records are found in all
 * @param undated how many records the other filters would find that have no date, where
 * {@code from} or {@code to} is asked for; else 0
 * @param next where the next slice begins, or null if there is none
 */
public record Slice(long total, long undated, @Nullable Position next) {

}

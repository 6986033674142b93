package org.dostyk.catalogue;

/**
 * A piece of a text that is shown with the words searched for pointed out.
 *
 * @param text the piece, never empty
 * @param marked whether it was searched for
 */
public record Segment(String text, boolean marked) {

}

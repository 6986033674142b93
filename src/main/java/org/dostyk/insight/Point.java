package org.dostyk.insight;

/**
 * A point of a picture.
 *
 * @param x units to the right
 * @param y units down
 */
public record Point(double x, double y) {

}

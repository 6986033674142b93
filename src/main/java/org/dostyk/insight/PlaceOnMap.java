package org.dostyk.insight;

import org.dostyk.value.Names;

/**
 * A place to be shown on a map.
 *
 * @param names what it is called
 * @param position where it is
 */
public record PlaceOnMap(Names names, Position position) {

}

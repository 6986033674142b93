/**
 * Pictures of what is catalogued, drawn by the server: the map of the world around the
 * home country, and maps of where one thing takes place.
 */
@NullMarked
package org.dostyk.insight;

import org.jspecify.annotations.NullMarked;

/**
 * Countries, and the cities, regions and other places where initiatives happen.
 */
@NullMarked
package org.dostyk.place;

import org.jspecify.annotations.NullMarked;

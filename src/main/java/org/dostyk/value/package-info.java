/**
 * Value types without neighbours: records and enums that guard their own rules and know
 * nothing of Spring, the database or the web.
 */
@NullMarked
package org.dostyk.value;

import org.jspecify.annotations.NullMarked;

/**
 * What all catalogued records have in common: a slug, a publication state, a version, the
 * reading of what was typed, and the problems found in it.
 */
@NullMarked
package org.dostyk.record;

import org.jspecify.annotations.NullMarked;

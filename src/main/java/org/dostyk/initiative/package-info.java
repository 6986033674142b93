/**
 * Initiatives of the six kinds with all that belongs to them, and the one path by which
 * they are written.
 */
@NullMarked
package org.dostyk.initiative;

import org.jspecify.annotations.NullMarked;

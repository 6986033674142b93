/**
 * The PostgreSQL the portal runs on: its own bundled one, or the one it is given.
 */
@NullMarked
package org.dostyk.database;

import org.jspecify.annotations.NullMarked;

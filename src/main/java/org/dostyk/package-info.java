/**
 * The portal: one process, one PostgreSQL; every package below is one feature.
 */
@NullMarked
package org.dostyk;

import org.jspecify.annotations.NullMarked;

/**
 * The desk of the staff: forms, workflow, conflicts and history.
 */
@NullMarked
package org.dostyk.desk;

import org.jspecify.annotations.NullMarked;

/**
 * Sources: what a record, or one claim of it, can be traced to.
 */
@NullMarked
package org.dostyk.citation;

import org.jspecify.annotations.NullMarked;

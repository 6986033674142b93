/**
 * Funding sources: who pays for initiatives.
 */
@NullMarked
package org.dostyk.funding;

import org.jspecify.annotations.NullMarked;

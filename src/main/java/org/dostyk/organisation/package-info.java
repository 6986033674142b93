/**
 * Organisations that take part in initiatives or stand behind funding sources.
 */
@NullMarked
package org.dostyk.organisation;

import org.jspecify.annotations.NullMarked;

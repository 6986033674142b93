/**
 * How often strangers may send something, counted without knowing who they are.
 */
@NullMarked
package org.dostyk.limit;

import org.jspecify.annotations.NullMarked;

/**
 * What records said: a snapshot of every change, with who, when and why, what differs
 * between two of them, and how two changes to the same one are brought together.
 */
@NullMarked
package org.dostyk.history;

import org.jspecify.annotations.NullMarked;

/**
 * How records and lists are cited, and lists that are kept as they were so that they can
 * be.
 */
@NullMarked
package org.dostyk.reference;

import org.jspecify.annotations.NullMarked;

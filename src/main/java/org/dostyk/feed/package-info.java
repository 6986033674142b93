/**
 * What machines read to follow the catalogue: which addresses there are and which of them
 * search engines may ask for.
 */
@NullMarked
package org.dostyk.feed;

import org.jspecify.annotations.NullMarked;

/**
 * What machines read to follow, understand and harvest the catalogue: feeds, linked data,
 * a catalogue of its data sets, and which addresses search engines may ask for.
 */
@NullMarked
package org.dostyk.feed;

import org.jspecify.annotations.NullMarked;

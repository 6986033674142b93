package org.dostyk.export;

import org.dostyk.catalogue.Facet;

/**
 * Where the English names of records and terms come from.
 */
@FunctionalInterface
interface NameSource {

	/**
	 * The name for a code or slug of a facet; itself if it has none.
	 */
	String name(Facet facet, String code);

}

package org.dostyk.catalogue;

import java.util.List;

/**
 * The closed vocabularies of the domain, which the catalogue does not know itself.
 */
public interface Vocabularies {

	/**
	 * The codes of a closed vocabulary in the order shown.
	 * @param vocabulary its name, as {@link Listing#vocabulary} gives it
	 * @return the codes
	 * @throws IllegalArgumentException if there is no such vocabulary
	 */
	List<String> codes(String vocabulary);

}

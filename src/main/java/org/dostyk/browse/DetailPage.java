package org.dostyk.browse;

/**
 * The page of a record, whatever it is.
 */
interface DetailPage {

	/**
	 * What all such pages have in common.
	 */
	DetailView detail();

}

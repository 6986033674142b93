package org.dostyk.feed;

/**
 * Under which the data may be used: CC BY 4.0, as the data package says.
 */
final class Licence {

	static final String TITLE = "CC BY 4.0";

	static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

	private Licence() {
	}

}

package org.dostyk.export;

import java.time.Instant;
import java.util.List;

/**
 * What a file says of itself, in the reader's language.
 *
 * @param name a name for programs: lower-case letters, digits and hyphens
 * @param portal the portal's name
 * @param title what the file is
 * @param made when it was made, to the second
 * @param lines what else is to be known
 */
record Description(String name, String portal, String title, Instant made, List<Line> lines) {

	/**
	 * One thing to be known.
	 *
	 * @param label what it is
	 * @param text the words or the address
	 */
	record Line(String label, String text) {

	}

}

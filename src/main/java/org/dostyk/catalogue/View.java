package org.dostyk.catalogue;

import java.util.Locale;

/**
 * How a page shows its list.
 */
public enum View {

	/**
	 * One below the other, with a summary.
	 */
	LIST,
	/**
	 * One a row, with the columns of the kind.
	 */
	TABLE;

	/**
	 * The value of the query parameter {@code view}.
	 * @return for example {@code table}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

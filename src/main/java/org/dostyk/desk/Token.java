package org.dostyk.desk;

import org.jspecify.annotations.Nullable;

/**
 * What somebody saw who edits a record, by which a lost race is noticed.
 *
 * @param version the version of the record
 * @param change the version of the change beside it, or null if there was none
 */
public record Token(int version, @Nullable Integer change) {

	/**
	 * Of somebody who does not say what they saw: it is never what there is.
	 */
	static final Token NONE = new Token(-1, null);

}

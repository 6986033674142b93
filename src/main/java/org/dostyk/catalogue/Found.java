package org.dostyk.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * The records that criteria find, as part of a statement.
 *
 * @param from tables: the key as {@code k}, with words the text as {@code t}
 * @param where conditions with question marks
 * @param parameters what is bound to them, in order
 */
record Found(String from, String where, List<Object> parameters) {

	/**
	 * What stands behind {@code from} in a statement.
	 */
	String sql() {
		return this.from + " where " + this.where;
	}

	/**
	 * The same with what is shown as {@code e}.
	 */
	String withEntries() {
		return this.from + " join catalogue_entry e on e.subject = k.subject and e.id = k.id where " + this.where;
	}

	/**
	 * Those of them that meet one more condition.
	 */
	Found and(String condition, Object... bound) {
		return new Found(this.from, this.where + " and " + condition,
				Stream.concat(this.parameters.stream(), Stream.of(bound)).toList());
	}

}

package org.dostyk.export;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, one after another.
 */
interface RowSource extends AutoCloseable {

	/**
	 * Goes on to the next row.
	 * @return false if there is none
	 * @throws SQLException if the query failed
	 */
	boolean next() throws SQLException;

	/**
	 * Where a column stands.
	 * @param column its name in the query
	 * @throws IllegalArgumentException if the query has no such column
	 */
	int indexOf(String column);

	/**
	 * The names of all columns in the order of the query.
	 */
	List<String> names();

	/**
	 * What a column of the row holds, as the database writes it.
	 */
	@Nullable String text(int index);

	@Override
	void close() throws SQLException;

}

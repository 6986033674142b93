package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes rows in a format.
 */
@FunctionalInterface
interface TableWriter {

	/**
	 * Writes all rows.
	 * @param row stands before the first
	 * @param columns what is written of each
	 * @param out is flushed, not closed
	 */
	void write(Row row, List<Column> columns, OutputStream out) throws SQLException, IOException;

}

package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/**
 * What an exported file holds.
 */
@FunctionalInterface
interface Content {

	/**
	 * Writes all of it.
	 * @param snapshot the state of the database that it is of
	 * @param out is flushed, not closed
	 */
	void write(Snapshot snapshot, OutputStream out) throws SQLException, IOException;

}

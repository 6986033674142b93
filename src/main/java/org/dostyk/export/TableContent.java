package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/**
 * Rows in a format that needs nothing else.
 *
 * @param table the rows
 * @param writer the format
 */
record TableContent(Table table, TableWriter writer) implements Content {

	@Override
	public void write(Snapshot snapshot, OutputStream out) throws SQLException, IOException {
		try (Row row = snapshot.open(this.table.statement(), this.table.listing())) {
			this.writer.write(row, this.table.columns(), out);
		}
	}

}

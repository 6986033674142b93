package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Rows as JSON Lines: each an object with all columns, texts as they are.
 */
final class JsonLinesWriter implements TableWriter {

	@Override
	public void write(Row row, List<Column> columns, OutputStream out) throws SQLException, IOException {
		Cell[] cells = Cell.of(columns, row);
		try (JsonGenerator json = JsonCells.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			while (row.next()) {
				json.writeStartObject();
				JsonCells.write(cells, json);
				json.writeEndObject();
				json.writeRaw('\n');
			}
		}
	}

}

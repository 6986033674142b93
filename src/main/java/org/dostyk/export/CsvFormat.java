package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.dostyk.export.Column.Type;
import org.dostyk.value.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV of RFC 4180 in UTF-8: comma, CRLF, quotes doubled, a header line.
 *
 * @param byteOrderMark whether U+FEFF stands in front, by which Excel knows UTF-8
 * @param raw whether texts that a spreadsheet would take for a formula are left as they
 * are; else an apostrophe is put before them
 */
record CsvFormat(boolean byteOrderMark, boolean raw) {

	/**
	 * Writes all rows.
	 * @param row stands before the first
	 * @param columns what is written of each
	 * @param out is flushed, not closed
	 */
	void write(Row row, List<Column> columns, OutputStream out) throws SQLException, IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		if (this.byteOrderMark) {
			writer.write('\uFEFF');
		}
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(columns.stream().map(Column::name).toList());
		@Nullable String[] cells = new String[columns.size()];
		while (row.next()) {
			for (int i = 0; i < cells.length; i++) {
				cells[i] = cell(columns.get(i), row);
			}
			csv.writeRecord(Arrays.asList(cells));
		}
		csv.flush();
	}

	private @Nullable String cell(Column column, Row row) throws SQLException {
		String text = column.cell().of(row);
		return (text != null && column.type() == Type.TEXT && !this.raw) ? SpreadsheetText.guarded(text) : text;
	}

}

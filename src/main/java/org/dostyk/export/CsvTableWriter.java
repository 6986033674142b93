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
record CsvTableWriter(boolean byteOrderMark, boolean raw) implements TableWriter {

	@Override
	public void write(Row row, List<Column> columns, OutputStream out) throws SQLException, IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		if (this.byteOrderMark) {
			writer.write('\uFEFF');
		}
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(columns.stream().map(Column::name).toList());
		Cell[] cells = Cell.of(columns, row);
		@Nullable String[] texts = new String[cells.length];
		while (row.next()) {
			for (int i = 0; i < cells.length; i++) {
				String text = cells[i].text();
				texts[i] = (text != null && cells[i].type() == Type.TEXT && !this.raw) ? SpreadsheetText.guarded(text)
						: text;
			}
			csv.writeRecord(Arrays.asList(texts));
		}
		csv.flush();
	}

}

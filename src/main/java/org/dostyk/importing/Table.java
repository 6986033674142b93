package org.dostyk.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file.
 *
 * @param file the file
 * @param rows its rows, as far as they could be read
 * @param readable whether they are all of it; if not, nobody can say that something is
 * missing in it
 */
record Table(PackageFile file, List<Row> rows, boolean readable) {

	private static final Pattern LINE = Pattern.compile("line (\\d+)");

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * Reads a file: UTF-8, comma-separated after RFC 4180, with a header of exactly the
	 * columns of the format in any order.
	 */
	static Table read(PackageFile file, byte[] content, Problems problems) {
		String text = decode(file, content, problems);
		if (text == null) {
			return new Table(file, List.of(), false);
		}
		List<Row> rows = new ArrayList<>();
		boolean readable = true;
		List<String> header = null;
		try {
			CsvReader<CsvRecord> reader = CsvReader.builder()
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.allowUnclosedQuote(false)
				.ofCsvRecord(text);
			for (CsvRecord record : reader) {
				if (header == null) {
					header = record.getFields();
					if (!isHeader(file, header, problems)) {
						return new Table(file, List.of(), false);
					}
				}
				else if (record.getFieldCount() != header.size()) {
					problems.add(file, record.getStartingLineNumber(), null, "", "importing.wrong-number-of-cells",
							record.getFieldCount(), header.size());
					readable = false;
				}
				else {
					rows.add(new Row(file, record.getStartingLineNumber(), cells(header, record)));
				}
			}
		}
		catch (CsvParseException ex) {
			problems.add(file, lineOf(ex), null, "", "importing.not-csv");
			readable = false;
		}
		if (header == null) {
			problems.add(file, 1, null, "", "importing.no-header");
			readable = false;
		}
		return new Table(file, rows, readable);
	}

	private static @Nullable String decode(PackageFile file, byte[] content, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer chars = CharBuffer.allocate(content.length + 1);
		CoderResult result = decoder.decode(bytes, chars, true);
		if (result.isError()) {
			long line = 1;
			for (int i = 0; i < bytes.position(); i++) {
				line += (content[i] == '\n') ? 1 : 0;
			}
			problems.add(file, line, null, "", "importing.not-utf-8");
			return null;
		}
		String text = chars.flip().toString();
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static boolean isHeader(PackageFile file, List<String> header, Problems problems) {
		int before = problems.count();
		Set<String> seen = new HashSet<>();
		for (String column : header) {
			if (!file.columns().contains(column)) {
				problems.add(file, 1, column, "", "importing.unknown-column");
			}
			else if (!seen.add(column)) {
				problems.add(file, 1, column, "", "importing.column-twice");
			}
		}
		for (String column : file.columns()) {
			if (!seen.contains(column)) {
				problems.add(file, 1, column, "", "importing.missing-column");
			}
		}
		return problems.count() == before;
	}

	private static Map<String, String> cells(List<String> header, CsvRecord record) {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			cells.put(header.get(i), record.getField(i).strip());
		}
		return cells;
	}

	// The library gives the line of a broken record in words only
	private static long lineOf(CsvParseException ex) {
		Matcher matcher = LINE.matcher(String.valueOf(ex.getMessage()));
		return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
	}

}

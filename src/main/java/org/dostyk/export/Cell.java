package org.dostyk.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.dostyk.export.Column.Type;
import org.jspecify.annotations.Nullable;

/**
 * A column in the row that an export has come to.
 */
final class Cell {

	// Whoever asks for much sees the same few codes again and again
	private static final int KEPT = 10_000;

	private final Column column;

	private final Supplier<@Nullable String> source;

	private final @Nullable UnaryOperator<String> label;

	private final Map<String, String> labelled = new HashMap<>();

	private Cell(Column column, Row row) {
		this.column = column;
		this.source = column.source().in(row);
		this.label = (column.label() != null) ? column.label().in(row) : null;
	}

	/**
	 * The cells of a row; they move with it.
	 */
	static Cell[] of(List<Column> columns, Row row) {
		return columns.stream().map((column) -> new Cell(column, row)).toArray(Cell[]::new);
	}

	Column column() {
		return this.column;
	}

	Type type() {
		return this.column.type();
	}

	/**
	 * What the cell holds, several values in one text; null if nothing is recorded.
	 */
	@Nullable String text() {
		String text = this.source.get();
		return (text == null || this.label == null) ? text : labels(text, this.label);
	}

	private String labels(String codes, UnaryOperator<String> words) {
		if (!this.column.many()) {
			return words.apply(codes);
		}
		String known = this.labelled.get(codes);
		if (known != null) {
			return known;
		}
		StringJoiner joined = new StringJoiner(Column.BETWEEN_VALUES);
		split(codes).forEach((code) -> joined.add(words.apply(code)));
		if (this.labelled.size() == KEPT) {
			this.labelled.clear();
		}
		this.labelled.put(codes, joined.toString());
		return joined.toString();
	}

	/**
	 * What the cell holds, value by value.
	 */
	List<String> values() {
		String text = this.source.get();
		if (text == null) {
			return List.of();
		}
		List<String> values = split(text);
		return (this.label == null) ? values : values.stream().map(this.label).toList();
	}

	private static List<String> split(String codes) {
		List<String> each = new ArrayList<>(2);
		int start = 0;
		for (int end = codes.indexOf(Column.BETWEEN_VALUES); end >= 0; end = codes.indexOf(Column.BETWEEN_VALUES,
				start)) {
			each.add(codes.substring(start, end));
			start = end + Column.BETWEEN_VALUES.length();
		}
		each.add(codes.substring(start));
		return each;
	}

}

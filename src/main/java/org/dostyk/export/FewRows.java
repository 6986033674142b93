package org.dostyk.export;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows that are held in memory and can be gone through again.
 */
final class FewRows implements RowSource {

	// As a connection of an export, whose time zone is that of universal time, writes it
	private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd HH:mm:ss")
		.appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
		.appendPattern("x")
		.toFormatter();

	private final Map<String, Integer> columns = new LinkedHashMap<>();

	private final List<@Nullable String[]> rows = new ArrayList<>();

	private int position = -1;

	/**
	 * Takes the row that a cursor stands on.
	 */
	void add(ResultSet cursor) throws SQLException {
		ResultSetMetaData metaData = cursor.getMetaData();
		@Nullable String[] row = new String[metaData.getColumnCount()];
		for (int i = 1; i <= row.length; i++) {
			this.columns.putIfAbsent(metaData.getColumnLabel(i), i - 1);
			row[i - 1] = (metaData.getColumnType(i) == Types.TIMESTAMP) ? instant(cursor, i) : cursor.getString(i);
		}
		this.rows.add(row);
	}

	private static @Nullable String instant(ResultSet cursor, int column) throws SQLException {
		OffsetDateTime at = cursor.getObject(column, OffsetDateTime.class);
		return (at != null) ? INSTANT.format(at.withOffsetSameInstant(ZoneOffset.UTC)) : null;
	}

	boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/**
	 * Goes back before the first row.
	 */
	void rewind() {
		this.position = -1;
	}

	@Override
	public boolean next() {
		return ++this.position < this.rows.size();
	}

	@Override
	public int indexOf(String column) {
		Integer index = this.columns.get(column);
		if (index == null) {
			throw new IllegalArgumentException("No column " + column);
		}
		return index;
	}

	@Override
	public List<String> names() {
		return List.copyOf(this.columns.keySet());
	}

	@Override
	public @Nullable String text(int index) {
		return this.rows.get(this.position)[index];
	}

	@Override
	public void close() {
		this.rows.clear();
	}

}

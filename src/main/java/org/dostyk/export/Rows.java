package org.dostyk.export;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, one after another. A thread of its own fetches the next while one
 * is written, so that neither the database nor the writer waits for the other, and keeps
 * a bounded number of them.
 */
final class Rows implements RowSource {

	/**
	 * How many rows the database gives at a time.
	 */
	static final int FETCHED_AT_ONCE = 500;

	private static final int BATCHES_AHEAD = 2;

	private final ResultSet cursor;

	private final Map<String, Integer> columns = new LinkedHashMap<>();

	private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);

	private final CompletableFuture<Void> reading;

	private volatile boolean left;

	private Batch batch = new Batch(List.of(), null, false);

	private int position = -1;

	/**
	 * Begins to read ahead.
	 * @param cursor stands before the first row; its values come as text
	 * @param readers runs the reading
	 */
	Rows(ResultSet cursor, Executor readers) throws SQLException {
		this.cursor = cursor;
		ResultSetMetaData metaData = cursor.getMetaData();
		for (int i = 0; i < metaData.getColumnCount(); i++) {
			this.columns.putIfAbsent(metaData.getColumnLabel(i + 1), i);
		}
		this.reading = CompletableFuture.runAsync(this::readAhead, readers);
	}

	private void readAhead() {
		try {
			Batch next;
			do {
				next = readBatch();
				this.ahead.put(next);
			}
			while (!next.last() && !this.left);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Batch readBatch() {
		List<byte[][]> rows = new ArrayList<>(FETCHED_AT_ONCE);
		try {
			while (rows.size() < FETCHED_AT_ONCE) {
				if (!this.cursor.next()) {
					return new Batch(rows, null, true);
				}
				byte[][] row = new byte[this.columns.size()][];
				for (int i = 0; i < row.length; i++) {
					row[i] = this.cursor.getBytes(i + 1);
				}
				rows.add(row);
			}
			return new Batch(rows, null, false);
		}
		catch (SQLException ex) {
			return new Batch(List.of(), ex, true);
		}
	}

	@Override
	public boolean next() throws SQLException {
		this.position++;
		while (this.position >= this.batch.rows().size()) {
			if (this.batch.failure() != null) {
				throw this.batch.failure();
			}
			if (this.batch.last()) {
				return false;
			}
			this.batch = take();
			this.position = 0;
		}
		return true;
	}

	private Batch take() {
		try {
			return this.ahead.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrokenOffException("Interrupted while reading rows");
		}
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
		byte[] value = this.batch.rows().get(this.position)[index];
		return (value != null) ? new String(value, StandardCharsets.UTF_8) : null;
	}

	/**
	 * Waits until nothing is read any more. A query that still runs is ended by whoever
	 * knows its process.
	 */
	@Override
	public void close() throws SQLException {
		this.left = true;
		// What is being read then finds room, and is the last
		this.ahead.clear();
		this.reading.join();
		this.cursor.close();
	}

	private record Batch(List<byte[][]> rows, @Nullable SQLException failure, boolean last) {

	}

}

package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.dostyk.catalogue.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;

/**
 * One export on its way: one thread runs the query at the database's speed into a
 * {@link GrowingFile}, the other gives the file to the client at the client's.
 */
final class Download implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Download.class);

	private static final int FETCHED_AT_ONCE = 1000;

	private final GrowingFile file;

	private volatile @Nullable PreparedStatement running;

	Download(GrowingFile file) {
		this.file = file;
	}

	/**
	 * Runs the query and writes its rows.
	 * @param connection is closed at the end
	 * @param statement the query
	 * @param writing turns rows into bytes
	 */
	void write(Connection connection, Statement statement, Writing writing) {
		try {
			writeRows(connection, statement, writing);
			this.file.complete();
		}
		catch (Exception | Error ex) {
			this.file.breakOff();
			if (this.file.isOpen()) {
				logger.error("An export failed", ex);
			}
			else {
				logger.debug("An export was left by its client", ex);
			}
		}
	}

	private void writeRows(Connection connection, Statement statement, Writing writing)
			throws SQLException, IOException {
		try (connection; PreparedStatement query = connection.prepareStatement(statement.sql())) {
			query.setFetchSize(FETCHED_AT_ONCE);
			new ArgumentPreparedStatementSetter(statement.parameters().toArray()).setValues(query);
			this.running = query;
			if (this.file.isOpen()) {
				writing.write(query.executeQuery(), connection, this.file.end());
			}
		}
		finally {
			this.running = null;
		}
	}

	/**
	 * Waits until the query has answered.
	 * @throws BrokenOffException if it fails at once
	 */
	void awaitStart() {
		this.file.awaitStart();
	}

	/**
	 * Gives the client all there is and will be.
	 * @throws BrokenOffException if not everything can be given
	 * @throws IOException if the client has gone
	 */
	void copyTo(OutputStream client) throws IOException {
		this.file.copyTo(client);
	}

	/**
	 * Ends the query if it still runs, and removes the file.
	 */
	@Override
	public void close() {
		try {
			this.file.close();
			PreparedStatement query = this.running;
			if (query != null) {
				query.cancel();
			}
		}
		catch (IOException | SQLException ex) {
			logger.debug("An export had ended already", ex);
		}
	}

	/**
	 * Turns rows into bytes.
	 */
	@FunctionalInterface
	interface Writing {

		/**
		 * Writes all rows.
		 * @param cursor stands before the first row
		 * @param snapshot the connection whose transaction sees what the cursor sees
		 * @param out where to; not buffered, and closed with the format's own end only
		 */
		void write(ResultSet cursor, Connection snapshot, OutputStream out) throws SQLException, IOException;

	}

}

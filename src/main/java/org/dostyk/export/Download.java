package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.dostyk.catalogue.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One export on its way: one thread runs the query at the database's speed into a
 * {@link GrowingFile}, the other gives the file to the client at the client's.
 */
final class Download implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Download.class);

	private static final int FETCHED_AT_ONCE = 1000;

	private final GrowingFile file;

	private final JdbcClient database;

	private @Nullable Integer backend;

	/**
	 * Prepares a download.
	 * @param file what is written and followed; closed with the download
	 * @param database another connection to the same database, to end the query
	 */
	Download(GrowingFile file, JdbcClient database) {
		this.file = file;
		this.database = database;
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
		try (connection) {
			begin(connection);
			try (PreparedStatement query = connection.prepareStatement(statement.sql())) {
				query.setFetchSize(FETCHED_AT_ONCE);
				new ArgumentPreparedStatementSetter(statement.parameters().toArray()).setValues(query);
				writing.write(query.executeQuery(), connection, this.file.end());
			}
			finally {
				end();
			}
		}
	}

	private synchronized void begin(Connection connection) throws SQLException, IOException {
		if (!this.file.isOpen()) {
			throw new ClosedChannelException();
		}
		this.backend = JdbcClient.create(new SingleConnectionDataSource(connection, true))
			.sql("select pg_backend_pid()")
			.query(Integer.class)
			.single();
	}

	private synchronized void end() {
		this.backend = null;
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
	public synchronized void close() {
		try {
			this.file.close();
			if (this.backend != null) {
				// JDBC's own cancel does nothing while rows are fetched
				this.database.sql("select pg_cancel_backend(?)").param(this.backend).query().singleValue();
			}
		}
		catch (IOException | DataAccessException ex) {
			logger.warn("An export could not be ended", ex);
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

package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One export on its way: one thread runs the query at the database's speed into a
 * {@link GrowingFile}, the other gives the file to the client at the client's.
 */
final class Download implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Download.class);

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
	 * Writes the file in one state of the database.
	 * @param connection is closed at the end
	 * @param writing what is written
	 */
	void write(Connection connection, Writing writing) {
		try {
			writeFile(connection, writing);
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

	private void writeFile(Connection connection, Writing writing) throws SQLException, IOException {
		try (connection) {
			begin(connection);
			try {
				writing.write(connection, this.file.end());
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
	 * Reads the database and writes a file.
	 */
	@FunctionalInterface
	interface Writing {

		/**
		 * Writes all of it.
		 * @param snapshot a connection whose transaction sees one state of the database
		 * @param out where to; not buffered
		 */
		void write(Connection snapshot, OutputStream out) throws SQLException, IOException;

	}

}

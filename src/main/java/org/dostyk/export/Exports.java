package org.dostyk.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import org.dostyk.web.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Runs exports: each from one snapshot of the database, a few at a time.
 */
@Component
class Exports implements AutoCloseable {

	/**
	 * The most bytes a file may hold.
	 */
	static final long LARGEST_FILE = 2L << 30;

	private static final Logger logger = LoggerFactory.getLogger(Exports.class);

	private static final int BUFFER = 1 << 16;

	private static final int CLIENTS = 50;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final DataSource pool;

	private final DiskSpace space;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	private final PortalProperties portal;

	private final Semaphore clients = new Semaphore(CLIENTS);

	private final ExecutorService writers = Executors.newFixedThreadPool(ExportPoolConfiguration.CONNECTIONS,
			new CustomizableThreadFactory("export-"));

	// No more than one for each that writes
	private final ExecutorService readers = Executors
		.newCachedThreadPool(new CustomizableThreadFactory("export-read-"));

	Exports(@Qualifier("exportPool") DataSource pool, DiskSpace space, JdbcClient jdbc, MessageSource messages,
			PortalProperties portal) {
		this.pool = pool;
		this.space = space;
		this.jdbc = jdbc;
		this.messages = messages;
		this.portal = portal;
	}

	/**
	 * Gives a client an export.
	 * @param content what is exported
	 * @param format whether it is compressed
	 * @param client who gets it
	 * @throws BusyException if too many exports run, or their files leave too little
	 * space; nothing was given
	 * @throws BrokenOffException if not everything could be given
	 * @throws IOException if the client has gone
	 */
	void give(Content content, FileFormat format, Client client) throws IOException {
		if (!this.clients.tryAcquire()) {
			throw new BusyException();
		}
		try (Download download = start(content, format)) {
			download.awaitStart();
			download.copyTo(client.begin());
		}
		finally {
			this.clients.release();
		}
	}

	/**
	 * Has something read in one state of the database, by the thread that asks.
	 * @param reading what is read
	 * @return what it gives
	 * @throws BusyException if too many exports run
	 * @throws BrokenOffException if the database fails
	 * @throws IOException if what is read cannot be written
	 */
	<T> T read(Reading<T> reading) throws IOException {
		try (Connection connection = connect()) {
			return reading.read(snapshot(connection));
		}
		catch (SQLException ex) {
			logger.error("An export failed", ex);
			throw new BrokenOffException("An export failed");
		}
	}

	private Download start(Content content, FileFormat format) throws IOException {
		Connection connection = connect();
		try {
			return start(content, format, connection);
		}
		catch (IOException | RuntimeException | Error ex) {
			JdbcUtils.closeConnection(connection);
			throw ex;
		}
	}

	private Connection connect() {
		try {
			return this.pool.getConnection();
		}
		catch (SQLTransientConnectionException ex) {
			logger.warn("An export got no connection in time", ex);
			throw new BusyException();
		}
		catch (SQLException ex) {
			logger.error("An export got no connection", ex);
			throw new BrokenOffException("An export got no connection");
		}
	}

	private Download start(Content content, FileFormat format, Connection connection) throws IOException {
		Download download = new Download(new GrowingFile(this.space, LARGEST_FILE, PATIENCE), this.jdbc);
		try {
			this.writers
				.execute(() -> download.write(connection, (snapshot, file) -> write(content, format, snapshot, file)));
			return download;
		}
		catch (RuntimeException | Error ex) {
			download.close();
			throw ex;
		}
	}

	private void write(Content content, FileFormat format, Connection connection, OutputStream file)
			throws SQLException, IOException {
		Snapshot snapshot = snapshot(connection);
		try (OutputStream buffer = new BufferedOutputStream(file, BUFFER);
				OutputStream out = format.isCompressed() ? new QuickGzip(buffer) : buffer) {
			content.write(snapshot, out);
		}
	}

	private Snapshot snapshot(Connection connection) {
		return new Snapshot(connection, this.readers, this.messages, this.portal.url(""));
	}

	/**
	 * Breaks off what is still being written.
	 */
	@Override
	public void close() {
		this.writers.shutdownNow();
		this.readers.shutdownNow();
	}

	/**
	 * Somebody who asked for an export.
	 */
	@FunctionalInterface
	interface Client {

		/**
		 * Begins the answer; from here on it can only be completed or broken off.
		 */
		OutputStream begin() throws IOException;

	}

	/**
	 * Somebody who reads a snapshot.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	interface Reading<T> {

		/**
		 * Reads.
		 */
		T read(Snapshot snapshot) throws SQLException, IOException;

	}

	/**
	 * Too many exports run at a time.
	 */
	static class BusyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/**
	 * Half the work of the usual level for a file that is six per cent larger.
	 */
	private static final class QuickGzip extends GZIPOutputStream {

		QuickGzip(OutputStream out) throws IOException {
			super(out, BUFFER);
			this.def.setLevel(4);
		}

	}

}

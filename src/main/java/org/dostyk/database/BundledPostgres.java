package org.dostyk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The PostgreSQL that the portal brings with it: a server of its own, a child process,
 * whose programs and data all lie in one folder. It listens on the loopback address only
 * and takes no connection without its password.
 */
public final class BundledPostgres implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(BundledPostgres.class);

	private final DataDirectory directory;

	private final Postmaster postmaster;

	private boolean closed;

	private BundledPostgres(DataDirectory directory, Postmaster postmaster) {
		this.directory = directory;
		this.postmaster = postmaster;
		postmaster.onFailure((exitValue) -> logger
			.error("The bundled PostgreSQL has failed (exit value " + exitValue + "): start the portal again"));
	}

	/**
	 * Starts the server on that folder, after creating there whatever is missing, and
	 * waits until the portal's database can be used.
	 * @param directory the folder, which need not exist
	 * @param durability what the server promises about an acknowledged write
	 * @param connections how many connections it must be able to take at a time
	 * @return the running server
	 * @throws DatabaseUnavailableException if it cannot, with the reason
	 */
	public static BundledPostgres start(Path directory, Durability durability, int connections) {
		DataDirectory locked = DataDirectory.lock(directory);
		try {
			Postmaster postmaster = start(locked, durability, connections);
			try {
				Login administrator = postmaster.login("postgres", Cluster.ADMINISTRATOR);
				PortalDatabase.createMissing(administrator,
						postmaster.login(PortalDatabase.NAME, Cluster.ADMINISTRATOR), administrator.password());
				checkDurability(administrator, durability);
				logger.info("The bundled PostgreSQL is ready (process " + postmaster.pid() + "); its data is in "
						+ locked.path());
				return new BundledPostgres(locked, postmaster);
			}
			catch (SQLException | RuntimeException ex) {
				postmaster.stop();
				throw ex;
			}
		}
		catch (IOException | SQLException ex) {
			locked.close();
			throw new DatabaseUnavailableException(
					"The bundled PostgreSQL could not be prepared in " + locked.path() + ": " + ex.getMessage(),
					"See whether the disk is full, read-only or mounted without execution of programs, then start the"
							+ " portal again.",
					ex);
		}
		catch (RuntimeException ex) {
			locked.close();
			throw ex;
		}
	}

	private static Postmaster start(DataDirectory directory, Durability durability, int connections)
			throws IOException {
		directory.removeUnfinished();
		PostgresBinaries binaries = PostgresBinaries.unpack(directory);
		Cluster cluster = Cluster.open(directory, binaries);
		LeftOverServer.stop(cluster, binaries);
		binaries.removeOtherVersions(directory);
		List<String> settings = new ArrayList<>(durability.serverSettings());
		settings.addAll(List.of("max_connections=" + connections, "shared_buffers=256MB", "jit=off"));
		return Postmaster.start(cluster, binaries, settings, directory.resolve("log"));
	}

	private static void checkDurability(Login administrator, Durability durability) throws SQLException {
		try (Connection connection = administrator.open();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show fsync")) {
			row.next();
			if (!row.getString(1).equals(durability.fsync())) {
				throw new IllegalStateException("fsync is " + row.getString(1));
			}
		}
	}

	/**
	 * Returns the JDBC address of the portal's database.
	 * @return the address, without the password
	 */
	public String url() {
		return owner().url();
	}

	/**
	 * Returns the role that owns the portal's database and is no superuser.
	 * @return the role's name
	 */
	public String user() {
		return owner().user();
	}

	/**
	 * Returns the password of that role.
	 * @return the password
	 */
	public String password() {
		return owner().password();
	}

	private Login owner() {
		return this.postmaster.login(PortalDatabase.NAME, PortalDatabase.OWNER);
	}

	/**
	 * Returns a superuser's login to the server.
	 */
	Login administrator(String database) {
		return this.postmaster.login(database, Cluster.ADMINISTRATOR);
	}

	/**
	 * Returns the process number of the server.
	 */
	long pid() {
		return this.postmaster.pid();
	}

	/**
	 * Stops the server, breaking off connections that are still open, waits for its end
	 * and releases the folder. Does nothing the second time.
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.postmaster.stop();
			logger.info("The bundled PostgreSQL has stopped");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.directory.close();
		}
	}

}

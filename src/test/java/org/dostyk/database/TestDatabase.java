package org.dostyk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The database of the tests. It can be remembered once, as the portal's start left it,
 * and go back to that as often as a test has written.
 */
public final class TestDatabase {

	private static final Log logger = LogFactory.getLog(TestDatabase.class);

	private static final String TEMPLATE = "portal_template";

	private static final TestDatabase INSTANCE = new TestDatabase(TestServer.start());

	private final TestServer server;

	private TestDatabase(TestServer server) {
		this.server = server;
		forget();
	}

	/**
	 * Returns the database of this run, which it starts the first time.
	 */
	static TestDatabase get() {
		return INSTANCE;
	}

	/**
	 * Returns the JDBC address of the database of this run.
	 * @return the address, without the password
	 */
	public static String url() {
		return INSTANCE.server.owner().url();
	}

	/**
	 * Returns the role that owns the database.
	 * @return the role's name
	 */
	public static String user() {
		return INSTANCE.server.owner().user();
	}

	/**
	 * Returns the password of that role.
	 * @return the password
	 */
	public static String password() {
		return INSTANCE.server.owner().password();
	}

	/**
	 * Empties what an earlier run may have left.
	 */
	private void forget() {
		administer("drop database if exists " + TEMPLATE + " with (force)",
				"drop database if exists " + PortalDatabase.NAME + " with (force)");
		Login administrator = this.server.administrator("postgres");
		try {
			PortalDatabase.createMissing(administrator, this.server.administrator(PortalDatabase.NAME),
					administrator.password());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Keeps a copy. Nobody may be connected.
	 */
	void remember() {
		administer(
				"create database " + TEMPLATE + " template " + PortalDatabase.NAME + " owner " + PortalDatabase.OWNER);
	}

	/**
	 * Puts a fresh copy in the place of the database. Whoever is connected is thrown out.
	 */
	void restore() {
		administer("drop database " + PortalDatabase.NAME + " with (force)",
				"create database " + PortalDatabase.NAME + " template " + TEMPLATE + " owner " + PortalDatabase.OWNER);
	}

	private void administer(String... statements) {
		long started = System.nanoTime();
		try (Connection connection = this.server.administrator("postgres").open();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		logger.debug(String.join("; ", statements) + ": " + (System.nanoTime() - started) / 1_000_000 + " ms");
	}

}

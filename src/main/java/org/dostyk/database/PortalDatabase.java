package org.dostyk.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The portal's database on a server that has none yet, with an owner who is no superuser,
 * and the extensions that its migrations ask for.
 */
final class PortalDatabase {

	static final String NAME = "portal";

	static final String OWNER = "portal";

	private static final String[] EXTENSIONS = { "intarray", "unaccent", "pg_trgm" };

	private PortalDatabase() {
	}

	/**
	 * Creates whatever of it is missing, so that a start that was cut off is completed by
	 * the next.
	 * @param administrator a superuser's login to any database of the server
	 * @param database the same superuser's login to the portal's database
	 * @param password the password of the owner
	 */
	static void createMissing(Login administrator, Login database, String password) throws SQLException {
		try (Connection connection = administrator.open(); Statement statement = connection.createStatement()) {
			if (!exists(statement, "select from pg_roles where rolname = '" + OWNER + "'")) {
				statement.execute("create role " + OWNER + " login password '" + password.replace("'", "''") + "'");
			}
			if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
				statement.execute("create database " + NAME + " owner " + OWNER);
			}
		}
		try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
			for (String extension : EXTENSIONS) {
				statement.execute("create extension if not exists " + extension);
			}
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

}

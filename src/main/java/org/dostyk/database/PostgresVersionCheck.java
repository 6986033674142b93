package org.dostyk.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Refuses a PostgreSQL that is too old before a migration fails on it half-way.
 */
@Component
class PostgresVersionCheck implements FlywayConfigurationCustomizer {

	private static final int OLDEST = 15;

	@Override
	public void customize(FluentConfiguration configuration) {
		try (Connection connection = configuration.getDataSource().getConnection()) {
			check(connection.getMetaData().getDatabaseMajorVersion(), connection.getMetaData().getURL());
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The database cannot be reached", ex);
		}
	}

	static void check(int version, String url) {
		if (version < OLDEST) {
			throw new DatabaseUnavailableException(
					"The database " + OwnDatabaseFailureAnalyzer.withoutSecrets(url) + " is PostgreSQL " + version
							+ ", which is too old.",
					"Use PostgreSQL " + OLDEST + " or newer. Nothing has been changed in it.");
		}
	}

}

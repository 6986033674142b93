package org.dostyk.catalogue;

import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A state of the data, by which what is computed from it can be kept. The time tells
 * apart states with the same number on either side of a database put back from a backup.
 *
 * @param number what every write raises
 * @param changedAt when the last write began
 */
public record DataVersion(long number, OffsetDateTime changedAt) {

	/**
	 * Reads the present state.
	 * @param jdbc the database, or one transaction in it
	 * @return its version
	 */
	public static DataVersion read(JdbcClient jdbc) {
		return jdbc.sql("select version as number, changed_at from catalogue_version")
			.query(DataVersion.class)
			.single();
	}

}

package org.dostyk.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a database.
 *
 * @param url the JDBC address, without the password
 * @param user the role
 * @param password its password
 */
record Login(String url, String user, String password) {

	private static final int TIMEOUT_SECONDS = 10;

	Connection open() throws SQLException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.url);
		source.setLoginTimeout(TIMEOUT_SECONDS);
		return source.getConnection(this.user, this.password);
	}

	/**
	 * Says the address only: the text of a record ends in logs.
	 */
	@Override
	public String toString() {
		return this.url + " as " + this.user;
	}

}

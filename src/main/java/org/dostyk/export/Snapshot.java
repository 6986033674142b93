package org.dostyk.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executor;

import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Statement;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One state of the database, in which all of an export is read.
 */
final class Snapshot {

	private final Connection connection;

	private final JdbcClient jdbc;

	private final Executor readers;

	private final EnglishLabels labels;

	private final String portal;

	/**
	 * Reads in a transaction.
	 * @param connection its connection, which whoever made it closes
	 * @param readers runs what reads ahead
	 * @param messages words for codes of closed vocabularies
	 * @param portal the public address of the portal
	 */
	Snapshot(Connection connection, Executor readers, MessageSource messages, String portal) {
		this.connection = connection;
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.readers = readers;
		this.labels = new EnglishLabels(messages, new AllNames(new FacetLabels(this.jdbc)));
		this.portal = portal;
	}

	/**
	 * Runs a query.
	 * @param statement the query
	 * @param listing whose words its codes are put into
	 * @return stands before the first row; to be closed before the next query is run
	 */
	Row open(Statement statement, Listing listing) throws SQLException {
		PreparedStatement query = this.connection.prepareStatement(statement.sql());
		query.closeOnCompletion();
		query.setFetchSize(Rows.FETCHED_AT_ONCE);
		new ArgumentPreparedStatementSetter(statement.parameters().toArray()).setValues(query);
		return new Row(new Rows(query.executeQuery(), this.readers), listing, this.labels, this.portal);
	}

	/**
	 * Asks for something small.
	 */
	JdbcClient jdbc() {
		return this.jdbc;
	}

}

package org.dostyk.export;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.RejectedExecutionException;

import javax.sql.DataSource;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.export.Exports.BusyException;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class ExportsTests {

	@Autowired
	Catalogue catalogue;

	@Autowired
	@Qualifier("exportPool")
	DataSource pool;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MessageSource messages;

	@Autowired
	PortalProperties portal;

	private Exports exports(DataSource connections, long space) {
		return new Exports(connections, new DiskSpace(space), this.jdbc, this.messages, this.portal);
	}

	private static DataSource failing(SQLException failure) {
		return new AbstractDataSource() {

			@Override
			public Connection getConnection() throws SQLException {
				throw failure;
			}

			@Override
			public Connection getConnection(String user, String password) throws SQLException {
				throw failure;
			}

		};
	}

	private void ask(Exports exports) throws Exception {
		Table table = new Table(Listing.INITIATIVES, Columns.of(Listing.INITIATIVES),
				this.catalogue.export(SearchCriteria.all(Listing.INITIATIVES), Language.EN));
		exports.give(new TableContent(table, new CsvTableWriter(false, false)), FileFormat.CSV,
				OutputStream::nullOutputStream);
	}

	@Test
	void whoWaitsInVainForAConnectionIsAskedToComeAgain() {
		try (Exports exports = exports(failing(new SQLTransientConnectionException("timed out")), Long.MAX_VALUE)) {
			assertThatExceptionOfType(BusyException.class).isThrownBy(() -> ask(exports));
		}
	}

	@Test
	void anyOtherFailureToConnectIsNoWaitingForATurn() {
		try (Exports exports = exports(failing(new SQLException("wrong password")), Long.MAX_VALUE)) {
			assertThatExceptionOfType(BrokenOffException.class).isThrownBy(() -> ask(exports));
		}
	}

	@Test
	void whatCannotBeginHoldsNoConnectionAndNoSpace() {
		Exports exports = exports(this.pool, Exports.LARGEST_FILE);
		exports.close();
		for (int i = 0; i <= ExportPoolConfiguration.CONNECTIONS; i++) {
			assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> ask(exports));
		}
	}

	@Test
	void withoutSpaceForAnotherFileNothingIsBegunAndNoConnectionHeld() throws Exception {
		try (Exports full = exports(this.pool, Exports.LARGEST_FILE - 1);
				Exports roomy = exports(this.pool, Exports.LARGEST_FILE)) {
			for (int i = 0; i <= ExportPoolConfiguration.CONNECTIONS; i++) {
				assertThatExceptionOfType(BusyException.class).isThrownBy(() -> ask(full));
			}
			ask(roomy);
			ask(roomy);
		}
	}

}

package org.dostyk.export;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A few connections for exports alone, so that long queries leave the pages theirs, and a
 * share of the disk. Each transaction is read-only, sees one snapshot, and ends when
 * nothing is read for a minute.
 */
@Configuration(proxyBeanMethods = false)
class ExportPoolConfiguration {

	static final int CONNECTIONS = 3;

	/**
	 * What the temporary files of all exports may hold together, in bytes: the largest
	 * file for each connection, and what clients have not yet fetched.
	 */
	private static final long DISK_SPACE = 8L << 30;

	/**
	 * Under which the database lists these connections.
	 */
	static final String APPLICATION_NAME = "dostyk exports";

	@Bean
	DiskSpace diskSpace() {
		return new DiskSpace(DISK_SPACE);
	}

	@Bean(defaultCandidate = false)
	HikariDataSource exportPool(DataSource dataSource) {
		HikariDataSource pages = Objects.requireNonNull(DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class));
		HikariConfig config = new HikariConfig();
		pages.copyStateTo(config);
		config.setPoolName("exports");
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(0);
		config.setIdleTimeout(TimeUnit.MINUTES.toMillis(1));
		config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
		config.setInitializationFailTimeout(-1);
		config.setReadOnly(true);
		config.setAutoCommit(false);
		config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
		config.addDataSourceProperty("ApplicationName", APPLICATION_NAME);
		// Values are passed on as the database writes them
		config.addDataSourceProperty("binaryTransfer", "false");
		config.setConnectionInitSql("set time zone 'UTC'; set idle_in_transaction_session_timeout = '1min'");
		return new HikariDataSource(config);
	}

}

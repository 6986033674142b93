package org.dostyk.database;

import java.nio.file.Path;
import java.sql.SQLException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;

/**
 * The one PostgreSQL of a test run: in a container where a Docker engine answers and has
 * or can pull the image, else the bundled one; the system property
 * {@code portal.test-database} ({@code container} or {@code bundled}) forces one.
 */
abstract class TestServer {

	private static final Log logger = LogFactory.getLog(TestServer.class);

	private static final String IMAGE = "postgres:18";

	private static final int CONNECTIONS = 200;

	static TestServer start() {
		String choice = System.getProperty("portal.test-database", "");
		TestServer server = switch (choice) {
			case "container" -> container();
			case "bundled" -> bundled();
			case "" -> any();
			default -> throw new IllegalArgumentException("portal.test-database is " + choice);
		};
		logger.info("Test database: " + server);
		return server;
	}

	private static TestServer any() {
		try {
			if (DockerClientFactory.instance().isDockerAvailable()) {
				return container();
			}
			logger.info("No Docker engine answers");
		}
		catch (RuntimeException ex) {
			logger.info("Docker answers, but gives no " + IMAGE + ": " + ex.getMessage());
		}
		return bundled();
	}

	@SuppressWarnings("resource")
	private static TestServer container() {
		PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withUsername(Cluster.ADMINISTRATOR)
			.withDatabaseName("postgres")
			.withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
			.withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
					"-c", "jit=off", "-c", "max_connections=" + CONNECTIONS);
		container.start();
		SpringApplication.getShutdownHandlers().add(container::stop);
		TestServer server = new TestServer() {

			@Override
			Login administrator(String database) {
				return new Login("jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/"
						+ database, container.getUsername(), container.getPassword());
			}

			@Override
			public String toString() {
				return IMAGE + " in a container";
			}

		};
		try {
			PortalDatabase.createMissing(server.administrator("postgres"), server.administrator(PortalDatabase.NAME),
					container.getPassword());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return server;
	}

	private static TestServer bundled() {
		BundledPostgres postgres = BundledPostgres.start(Path.of("target", "test-database"), Durability.FAST,
				CONNECTIONS);
		SpringApplication.getShutdownHandlers().add(postgres::close);
		return new TestServer() {

			@Override
			Login administrator(String database) {
				return postgres.administrator(database);
			}

			@Override
			public String toString() {
				return "the bundled PostgreSQL";
			}

		};
	}

	abstract Login administrator(String database);

	/**
	 * Returns the login with which the portal uses its database.
	 */
	Login owner() {
		Login administrator = administrator(PortalDatabase.NAME);
		return new Login(administrator.url(), PortalDatabase.OWNER, administrator.password());
	}

}

package org.dostyk.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BundledPostgresTests {

	@TempDir
	static Path folder;

	private static BundledPostgres postgres;

	private static Path directory() {
		return folder.resolve("data with spaces");
	}

	@BeforeEach
	void start() {
		if (postgres == null) {
			postgres = BundledPostgres.start(directory(), Durability.DURABLE, 20);
		}
	}

	private static void stop() {
		postgres.close();
		postgres = null;
	}

	@AfterAll
	static void stopLast() {
		if (postgres != null) {
			stop();
		}
	}

	private static String show(String setting) throws SQLException {
		return show(setting, new Login(postgres.url(), postgres.user(), postgres.password()));
	}

	private static String show(String setting, Login login) throws SQLException {
		try (Connection connection = login.open();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show " + setting)) {
			row.next();
			return row.getString(1);
		}
	}

	@Test
	void whatIsWrittenIsOnTheDiskBeforeItIsAcknowledged() throws SQLException {
		assertThat(show("fsync")).isEqualTo("on");
		assertThat(show("synchronous_commit")).isEqualTo("on");
		assertThat(show("full_page_writes")).isEqualTo("on");
	}

	@Test
	void itListensToThisMachineOnly() throws SQLException {
		assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(show("unix_socket_directories", postgres.administrator("postgres"))).isEmpty();
	}

	@Test
	void nobodyConnectsWithoutThePassword() {
		for (String user : new String[] { "portal", "postgres" }) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(postgres.url(), user, null).close());
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(postgres.url(), user, "portal").close())
				.satisfies((refused) -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such permissions")
	void onlyTheOwnerReadsThePasswordAndTheData() throws IOException {
		assertThat(mode("postgres/password")).isEqualTo("rw-------");
		assertThat(mode("postgres/data")).isEqualTo("rwx------");
		assertThat(mode("")).isEqualTo("rwx------");
	}

	private static String mode(String file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory().resolve(file)));
	}

	@Test
	void thePortalIsNoSuperuserAndTheExtensionsAreThere() throws SQLException {
		assertThat(show("is_superuser")).isEqualTo("off");
		try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
				Statement statement = connection.createStatement()) {
			assertThat(extensions(statement)).containsExactlyInAnyOrder("plpgsql", "intarray", "unaccent", "pg_trgm");
			statement.execute("create extension if not exists intarray");
			statement.execute("create extension if not exists citext");
			statement.execute("drop extension citext");
			statement.execute("create schema owned");
			statement.execute("drop schema owned");
		}
	}

	private static List<String> extensions(Statement statement) throws SQLException {
		List<String> extensions = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("select extname from pg_extension")) {
			while (rows.next()) {
				extensions.add(rows.getString(1));
			}
		}
		return extensions;
	}

	@Test
	void aSecondOneInTheSameProcessIsRefusedAndTheFirstKeepsItsLock() throws SQLException {
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(DatabaseUnavailableException.class)
				.isThrownBy(() -> BundledPostgres.start(directory(), Durability.DURABLE, 20))
				.withMessageContaining("is in use");
		}
		assertThat(show("fsync")).isEqualTo("on");
	}

	@Test
	void aStopLeavesNoProcess() {
		long pid = postgres.pid();
		stop();
		assertThat(ProcessHandle.of(pid)).isEmpty();
		assertThat(processes()).isEmpty();
		assertThat(directory().resolve("postgres/data/postmaster.pid")).doesNotExist();
	}

	private static Stream<String> processes() {
		return ProcessHandle.allProcesses()
			.map((process) -> process.info().commandLine().orElse(""))
			.filter((line) -> line.contains(directory().toString()));
	}

	@Test
	void anInterruptedStartLeavesNoProcess() throws IOException {
		stop();
		try (DataDirectory locked = DataDirectory.lock(directory())) {
			PostgresBinaries binaries = PostgresBinaries.unpack(locked);
			Cluster cluster = Cluster.open(locked, binaries);
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(InterruptedIOException.class)
				.isThrownBy(() -> Postmaster.start(cluster, binaries, List.of(), directory().resolve("log")))
				.withMessageContaining("while PostgreSQL started");
			assertThat(Thread.interrupted()).isTrue();
			assertThat(processes()).isEmpty();
		}
		finally {
			Thread.interrupted();
		}
	}

	@Test
	void itStartsThoughItsOldNumberBelongsToAnotherProcessNow() throws Exception {
		stop();
		Process stranger = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jshell").toString())
			.start();
		try {
			Files.writeString(directory().resolve("postgres/data/postmaster.pid"),
					stranger.pid() + "\n" + directory().resolve("postgres/data") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
			start();
			assertThat(show("fsync")).isEqualTo("on");
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroyForcibly().waitFor();
		}
	}

	@Test
	void dataOfAnotherMajorVersionIsLeftAloneWithAMessage() throws IOException {
		stop();
		Path version = directory().resolve("postgres/data/PG_VERSION");
		String ours = Files.readString(version);
		Files.writeString(version, "14\n");
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> BundledPostgres.start(directory(), Durability.DURABLE, 20))
			.withMessageContaining("was written by PostgreSQL 14");
		Files.writeString(version, ours);
		start();
	}

	@Test
	void aServerThatCannotStartSaysWhyInTheEndOfItsLog() throws IOException {
		stop();
		Path settings = directory().resolve("postgres/data/postgresql.conf");
		String good = Files.readString(settings);
		Files.writeString(settings, good + "\nno_such_setting = 1\n");
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> BundledPostgres.start(directory(), Durability.DURABLE, 20))
			.withMessageContaining("no_such_setting");
		Files.writeString(settings, good);
		start();
	}

	@Test
	void aFileInThePlaceOfTheDirectoryIsSaidToBeOne() throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> BundledPostgres.start(file, Durability.DURABLE, 20))
			.withMessageContaining("a file of that name is in its place");
		Files.delete(file);
	}

	@Test
	void thePasswordIsNotGivenToSomeoneElseOnItsPort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String url = postgres.url().replaceFirst(":\\d+/", ":" + socket.getLocalPort() + "/");
			CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> askForThePassword(socket));
			assertThatExceptionOfType(SQLException.class).isThrownBy(
					() -> DriverManager.getConnection(url + "&sslmode=disable", "portal", postgres.password()).close());
			assertThat(heard.get(10, TimeUnit.SECONDS)).contains("portal").doesNotContain(postgres.password());
		}
	}

	private static String askForThePassword(ServerSocket socket) {
		ByteArrayOutputStream heard = new ByteArrayOutputStream();
		try (Socket client = socket.accept()) {
			client.setSoTimeout(1000);
			client.getOutputStream().write(new byte[] { 'R', 0, 0, 0, 8, 0, 0, 0, 3 });
			client.getInputStream().transferTo(heard);
		}
		catch (SocketTimeoutException ex) {
			return heard.toString(StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return heard.toString(StandardCharsets.ISO_8859_1);
	}

	@Test
	void aMachineWithoutBinariesIsNamed() {
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> PostgresBinaries.archive("Linux", "riscv64"))
			.withMessageContaining("(Linux, riscv64)")
			.satisfies((refused) -> assertThat(refused.action()).contains("SPRING_DATASOURCE_URL"));
		assertThat(PostgresBinaries.archive("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
		assertThat(PostgresBinaries.archive("Windows 11", "amd64")).isEqualTo("postgres-windows-x86_64.txz");
	}

}

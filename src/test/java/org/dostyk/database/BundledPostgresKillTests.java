package org.dostyk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EnabledOnOs(value = OS.LINUX, disabledReason = "needs process groups and setsid")
class BundledPostgresKillTests {

	private static final int KILLS = 10;

	@TempDir
	static Path folder;

	private Path directory = folder.resolve("data");

	@AfterEach
	void nothingRunsOn() {
		ProcessHandle.allProcesses()
			.filter((process) -> process.info()
				.commandLine()
				.filter((line) -> line.contains(folder.toString()))
				.isPresent())
			.forEach(ProcessHandle::destroyForcibly);
	}

	@Test
	void everyAcknowledgedRowIsThereAfterTenKillsInTheMiddleOfWriting() throws Exception {
		WriterProcess writer = null;
		for (int kill = 1; kill <= KILLS; kill++) {
			writer = WriterProcess.on(this.directory);
			writer.awaitRows(50 * kill);
			writer.killWithItsGroup();
		}
		assertThat(writer.notes()).noneMatch((line) -> line.startsWith(AcknowledgedWriter.LOST))
			.hasSizeGreaterThan(100);
		assertNothingIsLost(writer);
	}

	@Test
	void aServerThatOutlivedItsPortalIsStoppedAndNothingIsLost() throws Exception {
		WriterProcess killed = WriterProcess.on(this.directory);
		killed.awaitRows(50);
		killed.killAlone();
		ProcessHandle orphan = ProcessHandle
			.of(Long.parseLong(Files.readAllLines(this.directory.resolve("postgres/data/postmaster.pid")).get(0)))
			.orElseThrow();
		assertThat(orphan.info().command()).as("the server outlives the portal")
			.hasValueSatisfying((command) -> assertThat(command).endsWith("postgres"));
		assertNothingIsLost(killed);
		assertThat(orphan.info().command()).as("the orphan has ended").isEmpty();
	}

	@Test
	void aSecondPortalIsToldWhichProcessUsesTheDirectory() throws Exception {
		WriterProcess first = WriterProcess.on(this.directory);
		first.awaitRows(1);
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> BundledPostgres.start(this.directory, Durability.DURABLE, 20))
			.withMessageContaining("is in use by process " + first.pid());
		first.awaitRows(10);
		first.killWithItsGroup();
	}

	@Test
	void aCrashInTheFirstStartLeavesNothingHalf() throws Exception {
		this.directory = folder.resolve("crashed in the first start");
		WriterProcess unpacking = WriterProcess.on(this.directory);
		unpacking.await(() -> exists("unpacking.unfinished"));
		unpacking.killWithItsGroup();
		assertThat(exists("binaries-")).isFalse();
		WriterProcess creating = WriterProcess.on(this.directory);
		creating.await(() -> exists("postgres.unfinished"));
		creating.killWithItsGroup();
		assertThat(this.directory.resolve("postgres")).doesNotExist();
		try (BundledPostgres postgres = BundledPostgres.start(this.directory, Durability.DURABLE, 20)) {
			assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
		}
		assertThat(exists("unfinished")).isFalse();
	}

	private boolean exists(String name) {
		if (!Files.exists(this.directory)) {
			return false;
		}
		try (Stream<Path> entries = Files.list(this.directory)) {
			return entries.anyMatch((entry) -> entry.getFileName().toString().contains(name));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void assertNothingIsLost(WriterProcess killed) throws IOException, SQLException {
		try (BundledPostgres postgres = BundledPostgres.start(this.directory, Durability.DURABLE, 20);
				Connection connection = postgres.administrator(PortalDatabase.NAME).open()) {
			assertThat(AcknowledgedWriter.missing(connection, killed.notesFile())).isEmpty();
		}
	}

}

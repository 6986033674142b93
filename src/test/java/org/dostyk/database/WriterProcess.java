package org.dostyk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An {@link AcknowledgedWriter} that runs as the leader of a process group of its own.
 */
final class WriterProcess {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Process process;

	private final Path notes;

	private WriterProcess(Process process, Path notes) {
		this.process = process;
		this.notes = notes;
	}

	static WriterProcess on(Path directory) throws IOException {
		Path notes = directory.resolveSibling(directory.getFileName() + ".notes");
		Path log = directory.resolveSibling(directory.getFileName() + ".log");
		List<String> command = List.of("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				AcknowledgedWriter.class.getName(), directory.toString(), notes.toString());
		Files.createDirectories(log.getParent());
		return new WriterProcess(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start(), notes);
	}

	/**
	 * Waits until it has noted that many more rows than there were.
	 */
	void awaitRows(int more) {
		long before = size();
		await(() -> size() > before + 2L * more);
	}

	private long size() {
		try {
			return Files.exists(this.notes) ? Files.size(this.notes) : 0;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(this.process.isAlive()).as("the writer lives").isTrue();
			assertThat(System.nanoTime()).as("it happens in time").isLessThan(deadline);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
		}
	}

	long pid() {
		return this.process.pid();
	}

	void killAlone() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	void killWithItsGroup() throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("kill", "-9", "--", "-" + pid()).start().waitFor()).isZero();
		this.process.waitFor();
	}

	List<String> notes() throws IOException {
		return Files.readAllLines(this.notes);
	}

	Path notesFile() {
		return this.notes;
	}

}

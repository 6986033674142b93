package org.dostyk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Finds and stops the server that outlived a portal that was killed.
 */
final class LeftOverServer {

	private static final Log logger = LogFactory.getLog(LeftOverServer.class);

	private LeftOverServer() {
	}

	/**
	 * Stops the server that still runs on the cluster, if there is one. Whoever calls
	 * this holds the lock of the data directory, so no living portal uses that server.
	 */
	static void stop(Cluster cluster, PostgresBinaries binaries) throws IOException {
		Optional<ProcessHandle> server = find(cluster.data());
		if (server.isPresent()) {
			logger.info("A server of a portal that was killed still runs as process " + server.get().pid()
					+ ": stopping it");
			ServerStop.stop(cluster, binaries, server.get());
		}
	}

	/**
	 * Reads postmaster.pid and makes sure that the process of that number, which after a
	 * restart of the machine may be anything, is a server of this data directory.
	 */
	private static Optional<ProcessHandle> find(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(pidFile);
		if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter((process) -> serves(process, data));
	}

	private static boolean serves(ProcessHandle process, Path data) {
		ProcessHandle.Info info = process.info();
		boolean isPostgres = info.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(false);
		// Windows does not tell the arguments of a process.
		boolean ofThisData = info.arguments()
			.map((arguments) -> Arrays.asList(arguments).contains(data.toString()))
			.orElse(PostgresBinaries.isWindows());
		return isPostgres && ofThisData && process.isAlive();
	}

}

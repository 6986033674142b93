package org.dostyk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds and stops the server that outlived a portal that was killed.
 */
final class LeftOverServer {

	private static final Log logger = LogFactory.getLog(LeftOverServer.class);

	private LeftOverServer() {
	}

	/**
	 * Stops the server that still runs on the cluster, if there is one. Whoever calls
	 * this holds the lock of the data directory, so no living portal uses that server. A
	 * postmaster.pid whose number now belongs to some other process, as after a restart
	 * of the machine, is removed, because PostgreSQL would take that process for a
	 * server.
	 */
	static void stop(Cluster cluster, PostgresBinaries binaries) throws IOException {
		Path pidFile = cluster.data().resolve("postmaster.pid");
		ProcessHandle process = Files.exists(pidFile) ? process(pidFile) : null;
		if (process == null || !process.isAlive()) {
			return;
		}
		if (serves(process, cluster.data())) {
			logger
				.info("A server of a portal that was killed still runs as process " + process.pid() + ": stopping it");
			ServerStop.stop(cluster, binaries, process);
		}
		else {
			Files.deleteIfExists(pidFile);
		}
	}

	private static @Nullable ProcessHandle process(Path pidFile) throws IOException {
		List<String> lines = Files.readAllLines(pidFile);
		if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
			return null;
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElse(null);
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
		return isPostgres && ofThisData;
	}

}

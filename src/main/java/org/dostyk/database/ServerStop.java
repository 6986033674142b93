package org.dostyk.database;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Ends a server: politely, then at once, so that at worst its next start recovers.
 */
final class ServerStop {

	private static final Log logger = LogFactory.getLog(ServerStop.class);

	private static final int FAST_SECONDS = 40;

	private static final int IMMEDIATE_SECONDS = 20;

	private static final int EXIT_SECONDS = 5;

	private ServerStop() {
	}

	/**
	 * Ends the server and waits for it. The fast way (SIGINT) breaks connections off,
	 * rolls back and writes a checkpoint; the immediate way (SIGQUIT) does not, nor does
	 * the last, which a server needs that never came to write its postmaster.pid. A
	 * thread that was interrupted before stops it all the same, and stays interrupted.
	 */
	static void stop(Cluster cluster, PostgresBinaries binaries, ProcessHandle server) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			if (server.isAlive()) {
				end(cluster, binaries, server);
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void end(Cluster cluster, PostgresBinaries binaries, ProcessHandle server) throws IOException {
		if (!ended(cluster, binaries, "fast", FAST_SECONDS, server)
				&& !ended(cluster, binaries, "immediate", IMMEDIATE_SECONDS, server)) {
			server.destroyForcibly();
		}
		// Where nobody takes note of the end of an orphan it seems alive for ever; its
		// files are closed all the same.
		server.onExit().completeOnTimeout(server, EXIT_SECONDS, TimeUnit.SECONDS).join();
	}

	private static boolean ended(Cluster cluster, PostgresBinaries binaries, String mode, int seconds,
			ProcessHandle server) throws IOException {
		// pg_ctl knows how to signal a server on every operating system.
		ChildProcess stop = ChildProcess.run(binaries.command("pg_ctl", List.of("stop", "--silent", "--wait",
				"--mode=" + mode, "--timeout=" + seconds, "--pgdata=" + cluster.data())));
		if (stop.exitValue() != 0 && server.isAlive()) {
			logger.warn("PostgreSQL does not stop the " + mode + " way: " + stop.output());
			return false;
		}
		return true;
	}

}

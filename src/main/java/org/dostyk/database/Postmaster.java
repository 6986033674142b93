package org.dostyk.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A running server: a child process of the portal, reachable only from this machine and
 * only with the password.
 */
final class Postmaster {

	private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

	private static final Duration RECOVERY_TIMEOUT = Duration.ofMinutes(15);

	private static final String STILL_RECOVERING = "57P03";

	private static final int ATTEMPTS = 40;

	private static final int RETRY_MILLISECONDS = 250;

	private static final int POLL_MILLISECONDS = 50;

	private static final int REFUSAL_SECONDS = 2;

	private final Cluster cluster;

	private final PostgresBinaries binaries;

	private final Process process;

	private final int port;

	private Postmaster(Cluster cluster, PostgresBinaries binaries, Process process, int port) {
		this.cluster = cluster;
		this.binaries = binaries;
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts a server and waits until it answers. A port that was free can be taken in
	 * the meantime, and the last processes of a server that was killed can still be
	 * dying: so it tries again where the server says that.
	 */
	static Postmaster start(Cluster cluster, PostgresBinaries binaries, List<String> settings, Path logs)
			throws IOException {
		Files.createDirectories(logs, DataDirectory.onlyForOwner("rwx------"));
		ServerLog log = new ServerLog(logs);
		for (int attempt = 1;; attempt++) {
			Instant started = Instant.now();
			Postmaster postmaster = launch(cluster, binaries, settings, log);
			try {
				if (postmaster.isReady(log, started)) {
					return postmaster;
				}
				String said = log.endSince(started);
				boolean passes = said.contains("could not create any TCP/IP sockets")
						|| said.contains("is still in use");
				if (!passes || attempt == ATTEMPTS) {
					throw notStarted("ended at once", said, null);
				}
				TimeUnit.MILLISECONDS.sleep(RETRY_MILLISECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				postmaster.stop();
				throw new InterruptedIOException("interrupted while PostgreSQL started");
			}
			catch (IOException | RuntimeException ex) {
				postmaster.stop();
				throw ex;
			}
		}
	}

	private static Postmaster launch(Cluster cluster, PostgresBinaries binaries, List<String> settings, ServerLog log)
			throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			port = socket.getLocalPort();
		}
		List<String> arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
		List<String> all = new ArrayList<>(settings);
		all.addAll(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="));
		all.addAll(log.serverSettings());
		all.forEach((setting) -> arguments.addAll(List.of("-c", setting)));
		Process process = ChildProcess.prepare(binaries.command("postgres", arguments))
			.redirectErrorStream(true)
			.redirectOutput(log.startFile().toFile())
			.start();
		return new Postmaster(cluster, binaries, process, port);
	}

	private boolean isReady(ServerLog log, Instant started) throws IOException, InterruptedException {
		Duration patience = START_TIMEOUT;
		@Nullable SQLException last = null;
		while (Duration.between(started, Instant.now()).compareTo(patience) < 0) {
			if (this.process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
				return false;
			}
			try (Connection connection = login("postgres", Cluster.ADMINISTRATOR).open()) {
				return connection.isValid(5);
			}
			catch (SQLException ex) {
				last = ex;
				if (STILL_RECOVERING.equals(ex.getSQLState())) {
					patience = RECOVERY_TIMEOUT;
				}
				else if (isRefusal(ex)) {
					if (this.process.waitFor(REFUSAL_SECONDS, TimeUnit.SECONDS)) {
						// It was another server that took the port and refused.
						return false;
					}
					throw notStarted(
							"does not accept the password in " + this.cluster.data().resolveSibling("password"),
							log.endSince(started), ex);
				}
			}
		}
		throw notStarted("did not answer within " + patience.toSeconds() + " s", log.endSince(started), last);
	}

	private static boolean isRefusal(SQLException ex) {
		return String.valueOf(ex.getSQLState()).startsWith("28");
	}

	private static DatabaseUnavailableException notStarted(String what, String log, @Nullable Throwable cause) {
		return new DatabaseUnavailableException("The bundled PostgreSQL " + what + ". Its log ends with:\n" + log,
				"See to what the log says, then start the portal again. The data is kept as it is.", cause);
	}

	/**
	 * Returns a login that never gives the password away, even if the server has failed
	 * and someone else listens on its port.
	 */
	Login login(String database, String user) {
		return new Login("jdbc:postgresql://127.0.0.1:" + this.port + "/" + database + "?requireAuth=scram-sha-256",
				user, this.cluster.password());
	}

	/**
	 * Has someone told when the server ends although nobody stopped it.
	 */
	void onFailure(IntConsumer listener) {
		this.process.onExit().thenAccept((ended) -> {
			if (ended.exitValue() != 0) {
				listener.accept(ended.exitValue());
			}
		});
	}

	long pid() {
		return this.process.pid();
	}

	void stop() throws IOException {
		ServerStop.stop(this.cluster, this.binaries, this.process.toHandle());
	}

}

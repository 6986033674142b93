package org.dostyk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole portal as a process of its own, leader of a process group, as a user starts
 * it.
 */
final class PortalProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Path log;

	private PortalProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts it on a free port.
	 * @param folder where its log goes
	 * @param options options of the JVM and arguments of the portal, the latter with two
	 * dashes
	 */
	static PortalProcess start(Path folder, String... options) throws IOException {
		Path log = Files.createTempFile(folder, "portal", ".log");
		List<String> command = new ArrayList<>(
				List.of("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		Arrays.stream(options).filter((option) -> !option.startsWith("--")).forEach(command::add);
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				DostykApplication.class.getName()));
		if (Arrays.stream(options).noneMatch((option) -> option.startsWith("--server.port"))) {
			command.add("--server.port=0");
		}
		Arrays.stream(options).filter((option) -> option.startsWith("--")).forEach(command::add);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		return new PortalProcess(builder.start(), log);
	}

	PortalProcess awaitReady() {
		await("it is ready", () -> {
			assertThat(this.process.isAlive()).as("the portal lives: %s", output()).isTrue();
			return output().contains(" is ready: ");
		});
		return this;
	}

	String awaitEnd() throws InterruptedException {
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ends: %s", output()).isTrue();
		return output();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	long pid() {
		return this.process.pid();
	}

	String output() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	int port() {
		Matcher port = PORT.matcher(output());
		assertThat(port.find()).as("the log names the port").isTrue();
		return Integer.parseInt(port.group(1));
	}

	URI address(String path) {
		return URI.create("http://localhost:" + port() + path);
	}

	Document page(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		return Jsoup.parse(response.body());
	}

	/**
	 * Asks it to end, as a service manager does.
	 */
	void terminate() {
		this.process.destroy();
	}

	/**
	 * Kills the portal alone, in the middle of what it does.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	void killWithItsGroup() throws IOException {
		Process kill = new ProcessBuilder("kill", "-9", "--", "-" + pid()).start();
		assertThat(kill.onExit().join().exitValue()).isZero();
		this.process.onExit().join();
	}

	@Override
	public void close() throws IOException {
		if (this.process.isAlive()) {
			killWithItsGroup();
		}
	}

	static void await(String what, BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as(what + " in time").isLessThan(deadline);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

}

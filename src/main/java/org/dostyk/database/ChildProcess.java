package org.dostyk.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A program that has run to its end.
 *
 * @param exitValue what it ended with
 * @param output what it wrote, errors included
 */
record ChildProcess(int exitValue, String output) {

	static ChildProcess run(List<String> command) throws IOException {
		Process process = prepare(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		try {
			String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
			return new ChildProcess(process.waitFor(), output.strip());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while running " + command);
		}
		finally {
			process.destroy();
		}
	}

	/**
	 * Prepares a program of PostgreSQL so that no setting in the person's environment
	 * (PGDATA, PGPORT, PGOPTIONS, ...) reaches it.
	 */
	static ProcessBuilder prepare(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		return builder;
	}

}

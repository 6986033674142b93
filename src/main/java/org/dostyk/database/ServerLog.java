package org.dostyk.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files a bundled server writes its log to: one for its start, then one for each day
 * of the week, which replaces that of the week before.
 *
 * @param folder where they lie
 */
record ServerLog(Path folder) {

	private static final int LINES = 20;

	Path startFile() {
		return this.folder.resolve("start.log");
	}

	List<String> serverSettings() {
		return List.of("logging_collector=on", "log_directory=" + this.folder, "log_filename=postgres-%a.log",
				"log_truncate_on_rotation=on", "log_rotation_age=1d", "log_rotation_size=0", "log_checkpoints=off",
				"log_line_prefix=%m [%p] %u@%d ");
	}

	/**
	 * Returns the last lines written since then: those of the start, then those of the
	 * day.
	 */
	String endSince(Instant then) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toFile().lastModified() >= then.toEpochMilli())
				.sorted(Comparator.comparing((file) -> !file.equals(startFile())))
				.map(ServerLog::lastLines)
				.collect(Collectors.joining("\n"));
		}
	}

	private static String lastLines(Path file) {
		try {
			List<String> lines = new String(Files.readAllBytes(file), Charset.defaultCharset()).lines().toList();
			int start = 0;
			for (int i = 0; i < lines.size(); i++) {
				start = lines.get(i).contains("starting PostgreSQL") ? i : start;
			}
			return String.join("\n", lines.subList(Math.max(start, lines.size() - LINES), lines.size()));
		}
		catch (IOException ex) {
			return file + ": " + ex.getMessage();
		}
	}

}

package org.dostyk.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;

/**
 * Says problems to whoever reads the log, before there is a portal that could show them.
 */
final class ProblemText {

	private static final int SHOWN = 200;

	private static final int VALUE_SHOWN = 80;

	private final Properties sentences = new Properties();

	private ProblemText(String bundle) {
		try (InputStream stream = Objects.requireNonNull(ProblemText.class.getResourceAsStream(bundle), bundle)) {
			this.sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ProblemText english() {
		return new ProblemText("/messages.properties");
	}

	/**
	 * Says each problem on a line of its own, the first 200 of them.
	 */
	String list(List<PackageProblem> problems) {
		String lines = problems.stream()
			.limit(SHOWN)
			.map(this::line)
			.collect(Collectors.joining(System.lineSeparator()));
		int more = problems.size() - SHOWN;
		return (more > 0) ? lines + System.lineSeparator() + sentence("importing.more", more) : lines;
	}

	String line(PackageProblem problem) {
		StringBuilder line = new StringBuilder(problem.file());
		if (problem.line() > 0) {
			line.append(", ").append(sentence("importing.line", problem.line()));
		}
		if (problem.column() != null) {
			line.append(", ").append(sentence("importing.column", problem.column()));
		}
		line.append(": ");
		if (!problem.value().isEmpty()) {
			line.append('"').append(shown(problem.value())).append("\": ");
		}
		Object[] arguments = Stream.concat(Stream.of(problem.value()), problem.arguments().stream()).toArray();
		return line.append(sentence(problem.code(), arguments)).toString();
	}

	// A control character in a value must not act on the terminal of the reader
	private static String shown(String value) {
		String clean = value.replaceAll("\\p{Cntrl}", "\uFFFD");
		return (clean.length() > VALUE_SHOWN) ? clean.substring(0, VALUE_SHOWN) + "…" : clean;
	}

	private String sentence(String key, Object... arguments) {
		String pattern = this.sentences.getProperty(key);
		return (pattern != null) ? new MessageFormat(pattern, Locale.ENGLISH).format(arguments) : key;
	}

}

package org.dostyk.reference;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A reference as a record of RIS (RIS Format Specifications, Thomson Reuters, 2011): a
 * tag, two spaces, a hyphen, a space and a value on each line, lines that end in CR LF.
 */
final class Ris {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy/MM/dd/HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private Ris() {
	}

	static String write(Reference reference) {
		StringBuilder lines = new StringBuilder();
		add(lines, "TY", reference.dataset() ? "DATA" : "ELEC");
		add(lines, "ID", reference.key());
		add(lines, "AU", reference.author());
		add(lines, "TI", reference.title().value());
		add(lines, "PY", year(reference.changedAt()));
		add(lines, "DA", DAY.format(reference.changedAt()));
		add(lines, "PB", reference.author());
		add(lines, "LA", reference.title().language().tag());
		add(lines, "UR", reference.url());
		add(lines, "Y2", SECOND.format(reference.accessedAt()));
		// Of several, some programs keep only the last
		add(lines, "N1", String.join("; ", reference.notes()));
		add(lines, "ER", "");
		return lines.toString();
	}

	private static String year(Instant moment) {
		return String.valueOf(moment.atOffset(ZoneOffset.UTC).getYear());
	}

	// A line break would end the value
	private static void add(StringBuilder lines, String tag, String value) {
		lines.append(tag).append("  - ").append(value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")).append("\r\n");
	}

}

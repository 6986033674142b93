package org.dostyk.reference;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;

/**
 * A reference as an entry of BibTeX in UTF-8. The dates of BibLaTeX stand in fields of
 * their own, which BibTeX passes over.
 */
final class BibTex {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private BibTex() {
	}

	static String write(Reference reference) {
		LocalDate changed = LocalDate.ofInstant(reference.changedAt(), ZoneOffset.UTC);
		StringJoiner entry = new StringJoiner(",\n", "@misc{" + reference.key() + ",\n", "\n}\n");
		// Inner braces keep a name of several words together, and capitals as they are
		entry.add(field("author", "{" + escaped(reference.author()) + "}"));
		entry.add(field("title", "{" + escaped(reference.title().value()) + "}"));
		entry.add(field("year", String.valueOf(changed.getYear())));
		entry.add("  month = " + MONTHS.get(changed.getMonthValue() - 1));
		entry.add(field("url", reference.url()));
		entry.add(field("urldate", LocalDate.ofInstant(reference.accessedAt(), ZoneOffset.UTC).toString()));
		if (reference.time() != null) {
			entry.add(field("eventdate", reference.time().edtf()));
		}
		entry.add(field("language", reference.title().language().tag()));
		entry.add(field("note", escaped(String.join("; ", reference.notes()))));
		return entry.toString();
	}

	private static String field(String name, String value) {
		return "  " + name + " = {" + value + "}";
	}

	// A brace is counted even behind a backslash, so it needs a name
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.chars().forEach((c) -> escaped.append(switch (c) {
			case '\\' -> "\\textbackslash{}";
			case '{' -> "\\textbraceleft{}";
			case '}' -> "\\textbraceright{}";
			case '~' -> "\\textasciitilde{}";
			case '^' -> "\\textasciicircum{}";
			case '#', '$', '%', '&', '_' -> "\\" + (char) c;
			default -> String.valueOf((char) c);
		}));
		return escaped.toString();
	}

}

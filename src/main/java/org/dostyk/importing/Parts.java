package org.dostyk.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dostyk.record.Reading;

/**
 * The rows of citations, participations, funding and figures, by the record they belong
 * to.
 */
final class Parts {

	private static final String INITIATIVE = "initiative";

	private static final String ORGANISATION = "organisation";

	private static final String FUNDING_SOURCE = "funding-source";

	private final Function<PackageFile, Table> tables;

	private final Problems problems;

	private final Map<String, Map<String, List<Row>>> citations = new HashMap<>();

	private final Map<String, Map<String, List<Row>>> ofInitiatives = new HashMap<>();

	Parts(Function<PackageFile, Table> tables, Problems problems) {
		this.tables = tables;
		this.problems = problems;
	}

	/**
	 * Sorts the rows, and tells which keys of citations come twice.
	 */
	void sort() {
		this.ofInitiatives.put("participations", group(PackageFile.PARTICIPATIONS));
		this.ofInitiatives.put("funding", group(PackageFile.FUNDING));
		this.ofInitiatives.put("figures", group(PackageFile.FIGURES));
		Map<String, Long> lines = new HashMap<>();
		for (Row row : this.tables.apply(PackageFile.CITATIONS).rows()) {
			Long first = lines.putIfAbsent(row.raw("key"), row.line());
			if (first != null && row.cell("key") != null) {
				this.problems.add(row, "key", "importing.twice-with-line", first);
				continue;
			}
			this.citations.computeIfAbsent(row.raw("subject_type"), (type) -> new HashMap<>())
				.computeIfAbsent(row.raw("subject"), (subject) -> new ArrayList<>())
				.add(row);
		}
	}

	/**
	 * A record with the rows that belong to it.
	 */
	Origin origin(Row row) {
		Map<String, List<Row>> parts = new HashMap<>();
		String slug = row.raw("slug");
		parts.put("citations",
				this.citations.getOrDefault(subjectType(row.file()), Map.of()).getOrDefault(slug, List.of()));
		if (row.file() == PackageFile.INITIATIVES) {
			this.ofInitiatives.forEach((field, rows) -> parts.put(field, rows.getOrDefault(slug, List.of())));
		}
		return new Origin(row, parts);
	}

	private static String subjectType(PackageFile file) {
		return switch (file) {
			case INITIATIVES -> INITIATIVE;
			case ORGANISATIONS -> ORGANISATION;
			case FUNDING_SOURCES -> FUNDING_SOURCE;
			default -> "";
		};
	}

	/**
	 * Tells which rows belong to no record.
	 */
	void checkOwners(Register<?> initiatives, Register<?> organisations, Register<?> fundingSources) {
		for (PackageFile file : List.of(PackageFile.PARTICIPATIONS, PackageFile.FUNDING, PackageFile.FIGURES)) {
			for (Row row : this.tables.apply(file).rows()) {
				checkSubject(row, INITIATIVE, initiatives);
			}
		}
		Map<String, Register<?>> subjects = Map.of(INITIATIVE, initiatives, ORGANISATION, organisations, FUNDING_SOURCE,
				fundingSources);
		for (Row row : this.tables.apply(PackageFile.CITATIONS).rows()) {
			Register<?> register = subjects.get(row.raw("subject_type"));
			if (register == null) {
				this.problems.add(row, "subject_type", "problem.unknown-code");
			}
			else {
				checkSubject(row, "subject", register);
			}
		}
	}

	private void checkSubject(Row row, String column, Register<?> register) {
		if (row.cell(column) == null) {
			this.problems.add(row, column, "problem.missing");
		}
		else if (!register.has(row.raw(column))) {
			this.problems.add(row, column, Reading.UNKNOWN_REFERENCE);
		}
	}

	private Map<String, List<Row>> group(PackageFile file) {
		Map<String, List<Row>> groups = new HashMap<>();
		for (Row row : this.tables.apply(file).rows()) {
			groups.computeIfAbsent(row.raw(INITIATIVE), (name) -> new ArrayList<>()).add(row);
		}
		return groups;
	}

}

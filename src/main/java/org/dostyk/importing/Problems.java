package org.dostyk.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found wrong with a package so far.
 */
final class Problems {

	private final List<PackageProblem> all = new ArrayList<>();

	void add(PackageFile file, long line, @Nullable String column, String value, String code, Object... arguments) {
		add(file.fileName(), line, column, value, code, List.of(arguments));
	}

	void add(Row row, String column, String code, Object... arguments) {
		add(row.file(), row.line(), column, row.raw(column), code, arguments);
	}

	void add(String file, long line, @Nullable String column, String value, String code, List<Object> arguments) {
		this.all.add(new PackageProblem(file, line, column, value, code, arguments));
	}

	int count() {
		return this.all.size();
	}

	/**
	 * The problems by file, in the order of the format, and by line.
	 */
	List<PackageProblem> sorted() {
		return this.all.stream()
			.sorted(Comparator.comparingInt((PackageProblem problem) -> rank(problem.file()))
				.thenComparingLong(PackageProblem::line))
			.toList();
	}

	private static int rank(String file) {
		return PackageFile.named(file).map(Enum::ordinal).orElse(-1);
	}

}

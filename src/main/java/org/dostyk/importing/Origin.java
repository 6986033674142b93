package org.dostyk.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.record.Problem;
import org.dostyk.record.Reading;

/**
 * The rows that a draft was made of, so that a problem at one of its fields can be told
 * as one of a file, line and column.
 *
 * @param row the row of the record itself
 * @param parts the rows of what belongs to it, by the field of the draft that lists them
 */
record Origin(Row row, Map<String, List<Row>> parts) {

	private static final Pattern PART = Pattern.compile("(\\w+)\\[(\\d+)]\\.(.+)");

	private static final Pattern HUMP = Pattern.compile("[A-Z]");

	private static final Map<String, String> FIRST_WORDS = Map.of("titles", "title", "names", "name", "labels", "label",
			"summaries", "summary", "directions", "direction", "levels", "level");

	static Origin of(Row row) {
		return new Origin(row, Map.of());
	}

	/**
	 * Tells what a reading found wrong.
	 * @return whether it found nothing
	 */
	boolean tell(Reading reading, Problems problems) {
		reading.problems()
			.stream()
			.filter((problem) -> !problem.code().equals(Register.BROKEN_ELSEWHERE))
			.forEach((problem) -> tell(problem, problems));
		return reading.problems().isEmpty();
	}

	private void tell(Problem problem, Problems problems) {
		Row blamed = this.row;
		String field = problem.field();
		Matcher part = PART.matcher(field);
		if (part.matches() && this.parts.containsKey(part.group(1))) {
			blamed = this.parts.getOrDefault(part.group(1), List.of()).get(Integer.parseInt(part.group(2)));
			field = part.group(3);
		}
		String column = column(field);
		if (!blamed.file().columns().contains(column)) {
			column = blamed.file().columns().get(0);
		}
		String value = (problem.value() != null) ? problem.value() : blamed.raw(column);
		problems.add(blamed.file().fileName(), blamed.line(), column, value, problem.code(), problem.arguments());
	}

	private static String column(String field) {
		String first = field.split("[.\\[]", 2)[0];
		String word = FIRST_WORDS.getOrDefault(first, first);
		if (word.equals("title") || word.equals("name") || word.equals("label") || word.equals("summary")) {
			String language = field.equals(first) ? "en" : field.substring(first.length() + 1);
			return first.equals(word) ? word : word + "_" + language;
		}
		return HUMP.matcher(word).replaceAll((hump) -> "_" + hump.group().toLowerCase(Locale.ROOT));
	}

}

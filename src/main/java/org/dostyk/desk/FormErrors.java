package org.dostyk.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.record.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Brings each problem of a draft to the field of its form where it can be put right.
 */
final class FormErrors {

	private static final Pattern PART = Pattern.compile("([A-Za-z]+)(\\[\\d+])?(?:\\.([A-Za-z]+))?");

	private final FormSpec spec;

	private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

	FormErrors(FormSpec spec, List<Problem> problems) {
		this.spec = spec;
		problems.forEach((problem) -> this.problems.computeIfAbsent(place(problem.field()), (p) -> new ArrayList<>())
			.add(problem));
	}

	/**
	 * What is wrong at a place of the form.
	 * @param place the path of a field, of one language, of a row, or of all rows
	 */
	List<Problem> at(String place) {
		return this.problems.getOrDefault(place, List.of());
	}

	/**
	 * All problems by the place where they are shown, in the order they were found.
	 */
	Map<String, List<Problem>> all() {
		return this.problems;
	}

	/**
	 * The place of the form that is nearest to a field of the draft.
	 */
	private String place(String field) {
		Matcher part = PART.matcher(field);
		if (!part.matches()) {
			return field;
		}
		String root = part.group(1);
		FormField whole = this.spec.field(root).orElse(null);
		if (whole == null || whole.control() == FormControl.HIDDEN) {
			return nameOr(root);
		}
		if (whole.control() != FormControl.ROWS) {
			return (part.group(3) != null) ? root + "." + part.group(3) : root;
		}
		String row = root + orEmpty(part.group(2));
		FormField inRow = this.spec.at(root + "." + orEmpty(part.group(3)));
		return (part.group(2) != null && inRow != null && inRow.control() != FormControl.HIDDEN) ? field : row;
	}

	// A slug is made of the name, so what is wrong with it is put right there
	private String nameOr(String root) {
		return root.equals("slug") ? this.spec.fields()
			.filter((field) -> field.control() == FormControl.NAMES)
			.map(FormField::name)
			.findFirst()
			.orElse(root) : root;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}

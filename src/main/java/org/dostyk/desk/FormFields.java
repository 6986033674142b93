package org.dostyk.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.history.Content;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a form, as it was typed. Rows are numbered from 0 without
 * gaps, in the order of their numbers in the form.
 */
final class FormFields {

	/**
	 * What travels in every form beside its fields.
	 */
	static final Set<String> BESIDE = Set.of("version", "change", "reason");

	/**
	 * Begins the names of the fields of a record that is made on the way.
	 */
	static final String MAKING = "make-";

	private static final String CHOSEN = "choose:";

	private static final Pattern IN_ROW = Pattern.compile("([A-Za-z]+)\\[(\\d{1,4})]\\.([A-Za-z]+)");

	private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,4})]$");

	private static final Pattern INDEX = Pattern.compile("\\[\\d{1,4}]");

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

	private final FormSpec spec;

	private final Map<String, List<String>> single = new LinkedHashMap<>();

	private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

	private FormFields(FormSpec spec) {
		this.spec = spec;
		spec.rows().forEach((field) -> this.rows.put(field.name(), new ArrayList<>()));
	}

	private FormFields(FormFields other) {
		this.spec = other.spec;
		other.single.forEach((name, values) -> this.single.put(name, new ArrayList<>(values)));
		other.rows.forEach((name, all) -> {
			List<Map<String, String>> copies = new ArrayList<>();
			all.forEach((row) -> copies.add(new LinkedHashMap<>(row)));
			this.rows.put(name, copies);
		});
	}

	/**
	 * Nothing typed yet.
	 */
	static FormFields empty(FormSpec spec) {
		return new FormFields(spec);
	}

	/**
	 * Reads what a browser sent. What the form does not have is left out.
	 */
	static FormFields posted(FormSpec spec, MultiValueMap<String, String> sent) {
		FormFields fields = new FormFields(spec);
		Map<String, TreeMap<Integer, Map<String, String>>> numbered = new LinkedHashMap<>();
		sent.forEach((name, values) -> {
			Matcher inRow = IN_ROW.matcher(name);
			if (inRow.matches() && spec.at(inRow.group(1) + "." + inRow.group(3)) != null) {
				numbered.computeIfAbsent(inRow.group(1), (rows) -> new TreeMap<>())
					.computeIfAbsent(Integer.valueOf(inRow.group(2)), (number) -> new LinkedHashMap<>())
					.put(inRow.group(3), values.get(0));
			}
			else if (fields.has(name)) {
				fields.single.put(name, new ArrayList<>(values));
			}
		});
		numbered.forEach((name, rows) -> fields.rows(name).addAll(rows.values()));
		// Numbers are those of the browser until here
		sent.forEach((name, values) -> {
			Matcher inRow = IN_ROW.matcher(name.startsWith(CHOSEN) ? name.substring(CHOSEN.length()) : "");
			String chosen = values.get(0);
			if (inRow.matches() && !chosen.isBlank()) {
				Map<String, String> row = numbered.getOrDefault(inRow.group(1), new TreeMap<>())
					.get(Integer.valueOf(inRow.group(2)));
				if (row != null) {
					row.replace(inRow.group(3), chosen);
				}
			}
			else if (name.startsWith(CHOSEN) && !chosen.isBlank() && fields.has(name.substring(CHOSEN.length()))) {
				fields.single.put(name.substring(CHOSEN.length()), new ArrayList<>(List.of(chosen)));
			}
		});
		return fields;
	}

	/**
	 * Puts what a record says into its form.
	 */
	static FormFields of(FormSpec spec, Content content) {
		FormFields fields = posted(spec, content.fields());
		spec.fields()
			.filter((field) -> field.control() == FormControl.EACH_LINE)
			.forEach((field) -> fields.single.computeIfPresent(field.name(),
					(name, values) -> new ArrayList<>(List.of(String.join("\n", values)))));
		return fields;
	}

	/**
	 * What stands in the form, as a browser sends it.
	 */
	MultiValueMap<String, String> raw() {
		MultiValueMap<String, String> raw = new LinkedMultiValueMap<>();
		this.single.forEach((name, values) -> raw.put(name, new ArrayList<>(values)));
		this.rows.forEach((name, rows) -> {
			for (int i = 0; i < rows.size(); i++) {
				String at = name + "[" + i + "].";
				rows.get(i).forEach((field, value) -> raw.add(at + field, value));
			}
		});
		return raw;
	}

	/**
	 * What the record would say, without what travels beside the fields.
	 */
	Content content() {
		MultiValueMap<String, String> said = new LinkedMultiValueMap<>(raw());
		said.keySet().removeIf((name) -> name.startsWith(MAKING) || BESIDE.contains(name));
		this.spec.fields()
			.filter((field) -> field.control() == FormControl.EACH_LINE)
			.forEach((field) -> said.computeIfPresent(field.name(),
					(name, values) -> values.stream()
						.flatMap(LINE_END::splitAsStream)
						.filter((line) -> !line.isBlank())
						.toList()));
		said.replaceAll((name, values) -> {
			FormField field = this.spec.at(INDEX.matcher(name).replaceAll(""));
			return (field != null) ? values.stream().map(field::meant).toList() : values;
		});
		return Content.of(said, this.spec.draft());
	}

	FormSpec spec() {
		return this.spec;
	}

	/**
	 * What stands in a field.
	 * @param path {@code titles.en} or {@code funding[2].amount}
	 * @return the text, empty if there is none
	 */
	String text(String path) {
		Matcher inRow = IN_ROW.matcher(path);
		if (inRow.matches()) {
			List<Map<String, String>> all = this.rows.getOrDefault(inRow.group(1), List.of());
			int number = Integer.parseInt(inRow.group(2));
			return (number < all.size()) ? all.get(number).getOrDefault(inRow.group(3), "") : "";
		}
		List<String> values = values(path);
		return values.isEmpty() ? "" : values.get(0);
	}

	List<String> values(String name) {
		return Collections.unmodifiableList(this.single.getOrDefault(name, List.of()));
	}

	int size(String rows) {
		return this.rows.getOrDefault(rows, List.of()).size();
	}

	/**
	 * The same with another text in a field; a row that is not there yet is added.
	 */
	FormFields with(String path, @Nullable String text) {
		FormFields changed = new FormFields(this);
		Matcher inRow = IN_ROW.matcher(path);
		String value = (text != null) ? text : "";
		if (!inRow.matches()) {
			changed.single.put(path, new ArrayList<>(List.of(value)));
			return changed;
		}
		List<Map<String, String>> all = changed.rows(inRow.group(1));
		int number = Math.min(Integer.parseInt(inRow.group(2)), all.size());
		if (number == all.size()) {
			all.add(new LinkedHashMap<>());
		}
		all.get(number).put(inRow.group(3), value);
		return changed;
	}

	/**
	 * The same with one more row.
	 */
	FormFields withRow(String rows, Map<String, String> row) {
		FormFields changed = new FormFields(this);
		changed.rows(rows).add(new LinkedHashMap<>(row));
		return changed;
	}

	/**
	 * Whether the record would be the same.
	 */
	boolean saysTheSameAs(FormFields other) {
		return withoutUntouchedRows().content().equals(other.withoutUntouchedRows().content());
	}

	/**
	 * The same without fields.
	 * @param names names of fields, or the beginning of names
	 */
	FormFields without(String... names) {
		FormFields changed = new FormFields(this);
		for (String name : names) {
			changed.single.keySet().removeIf((key) -> key.startsWith(name));
			changed.rows.computeIfPresent(name, (key, rows) -> new ArrayList<>());
		}
		return changed;
	}

	/**
	 * The same with the texts of all references changed.
	 */
	FormFields eachReference(ReferenceChange change) {
		FormFields changed = new FormFields(this);
		references().forEach((path, field) -> {
			String text = text(path);
			if (!text.isBlank()) {
				changed.put(path, change.apply(field, path, text));
			}
		});
		return changed;
	}

	/**
	 * The paths of all fields that name other records.
	 */
	Map<String, FormField> references() {
		Map<String, FormField> paths = new LinkedHashMap<>();
		this.spec.fields().forEach((field) -> {
			if (field.control() == FormControl.REFERENCE) {
				paths.put(field.name(), field);
			}
			field.fields().stream().filter((part) -> part.control() == FormControl.REFERENCE).forEach((part) -> {
				for (int i = 0; i < size(field.name()); i++) {
					paths.put(field.name() + "[" + i + "]." + part.name(), part);
				}
			});
		});
		return paths;
	}

	/**
	 * The same without the rows in which nobody typed anything.
	 */
	FormFields withoutUntouchedRows() {
		FormFields changed = new FormFields(this);
		this.spec.rows().forEach((field) -> changed.rows(field.name()).removeIf((row) -> isUntouched(field, row)));
		return changed;
	}

	/**
	 * Adds, removes or moves a row.
	 * @param verb {@code add}, {@code remove}, {@code up} or {@code down}
	 * @param place the rows, with the number of one for all verbs but {@code add}
	 * @return the form after it, and the row to look at
	 */
	Moved move(String verb, String place) {
		FormFields changed = new FormFields(this);
		int bracket = place.indexOf('[');
		String name = (bracket < 0) ? place : place.substring(0, bracket);
		List<Map<String, String>> all = changed.rows.get(name);
		if (all == null) {
			return new Moved(this, null);
		}
		int number = (bracket < 0) ? all.size() : number(place.substring(bracket));
		if (verb.equals("add")) {
			all.add(new LinkedHashMap<>());
			return new Moved(changed, name + "[" + (all.size() - 1) + "]");
		}
		if (number < 0 || number >= all.size()) {
			return new Moved(this, null);
		}
		int other = switch (verb) {
			case "up" -> Math.max(0, number - 1);
			case "down" -> Math.min(all.size() - 1, number + 1);
			default -> number;
		};
		if (verb.equals("remove")) {
			all.remove(number);
		}
		else {
			Collections.swap(all, number, other);
		}
		return new Moved(changed, name + "[" + Math.min(other, Math.max(0, all.size() - 1)) + "]");
	}

	/**
	 * Whether nobody has typed anything in a row.
	 * @param row its path, {@code funding[2]}
	 */
	boolean isUntouchedRow(String row) {
		String name = row.substring(0, row.indexOf('['));
		List<Map<String, String>> all = rows(name);
		int number = number(row);
		return number < 0 || number >= all.size()
				|| this.spec.field(name).map((field) -> isUntouched(field, all.get(number))).orElse(true);
	}

	private static int number(String row) {
		Matcher number = NUMBER.matcher(row);
		return number.find() ? Integer.parseInt(number.group(1)) : -1;
	}

	private static boolean isUntouched(FormField rows, Map<String, String> row) {
		return rows.fields().stream().filter((field) -> field.control() != FormControl.HIDDEN).allMatch((field) -> {
			String text = row.getOrDefault(field.name(), "");
			return text.isBlank() || text.equals(field.usual());
		});
	}

	private void put(String path, String text) {
		Matcher inRow = IN_ROW.matcher(path);
		if (inRow.matches()) {
			rows(inRow.group(1)).get(Integer.parseInt(inRow.group(2))).put(inRow.group(3), text);
		}
		else {
			this.single.put(path, new ArrayList<>(List.of(text)));
		}
	}

	private List<Map<String, String>> rows(String name) {
		return this.rows.getOrDefault(name, new ArrayList<>());
	}

	private boolean has(String name) {
		if (BESIDE.contains(name) || name.startsWith(MAKING)) {
			return true;
		}
		int dot = name.indexOf('.');
		FormField field = this.spec.at((dot < 0) ? name : name.substring(0, dot));
		if (field == null || field.control() == FormControl.ROWS) {
			return false;
		}
		return (dot < 0) ? !field.control().inLanguages()
				: field.control().inLanguages() && List.of(Language.values())
					.stream()
					.anyMatch((language) -> language.tag().equals(name.substring(dot + 1)));
	}

	/**
	 * A form after a row was moved.
	 *
	 * @param fields what stands in it
	 * @param row the path of the row to look at, or null if nothing was done
	 */
	record Moved(FormFields fields, @Nullable String row) {

	}

	/**
	 * Changes the text of a reference.
	 */
	@FunctionalInterface
	interface ReferenceChange {

		String apply(FormField field, String path, String text);

	}

}

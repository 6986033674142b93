package org.dostyk.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it; every text is in the language of the page.
 *
 * @param sections its fields under headings
 * @param hidden what travels beside the fields
 * @param lists the codes that fields suggest, by the name of the list
 * @param mistakes everything that is wrong with it
 */
record FormView(List<Section> sections, List<Hidden> hidden, Map<String, List<Choice>> lists, List<Mistake> mistakes) {

	/**
	 * The id of a field, by which the page links to it.
	 * @param path the path of the field
	 * @return letters, digits, underscores and single hyphens
	 */
	static String id(String path) {
		String hyphened = path.replaceAll("[^A-Za-z0-9_]+", "-");
		return hyphened.endsWith("-") ? hyphened.substring(0, hyphened.length() - 1) : hyphened;
	}

	/**
	 * Fields under a heading.
	 *
	 * @param name the name of the section
	 * @param parts its fields
	 * @param makers what can be made on the way
	 */
	record Section(String name, List<Part> parts, List<Maker> makers) {

	}

	/**
	 * What stands in a section: one field, one in four languages, or rows.
	 *
	 * @param label what it is called
	 * @param id its id
	 * @param help the line below, or null
	 * @param width of twelve columns
	 * @param input the field, or null
	 * @param languages the field in each language; empty if it has none
	 * @param rows the rows, or null
	 * @param errors what is wrong with it as a whole
	 */
	record Part(String label, String id, @Nullable String help, int width, @Nullable Input input, List<Input> languages,
			@Nullable Rows rows, List<String> errors) {

		/**
		 * What describes the part to whoever does not see it.
		 */
		public @Nullable String describedBy() {
			return Input.ids(this.id, this.help != null, false, !this.errors.isEmpty());
		}

	}

	/**
	 * One field to type into.
	 *
	 * @param field what it is
	 * @param name its path, by which it is sent
	 * @param label what it is called
	 * @param help the line below the label, or null
	 * @param lang the language of what is typed, or null
	 * @param languageName what that language calls itself, or null
	 * @param values what stands in it
	 * @param choices what can be chosen
	 * @param of what a reference leads to, or null
	 * @param errors what is wrong with it
	 * @param reading how it is understood, or null
	 * @param meant what may have been meant, or null
	 * @param candidates the records that may have been meant
	 */
	record Input(FormField field, String name, String label, @Nullable String help, @Nullable String lang,
			@Nullable String languageName, List<String> values, List<Choice> choices, @Nullable String of,
			List<String> errors, @Nullable String reading, @Nullable String meant, List<Choice> candidates) {

		/**
		 * Its id.
		 */
		public String id() {
			return FormView.id(this.name);
		}

		/**
		 * What stands in it.
		 */
		public String value() {
			return this.values.isEmpty() ? "" : this.values.get(0);
		}

		/**
		 * What stands in a field of several lines, of which a browser drops a first line
		 * break.
		 */
		public String lines() {
			return value().startsWith("\n") ? "\n" + value() : value();
		}

		/**
		 * The name of the fragment that shows it.
		 */
		public String shape() {
			return switch (this.field.control()) {
				case LINES, TEXTS, EACH_LINE -> "lines";
				case SELECT, CITATION -> "select";
				case CHECKS -> "checks";
				default -> "line";
			};
		}

		/**
		 * How many lines it is high.
		 */
		public int height() {
			return switch (this.field.control()) {
				case TEXTS -> 4;
				case EACH_LINE -> Math.max(2, Math.min(8, 1 + (int) value().lines().count()));
				default -> Math.max(1, Math.min(6, (int) value().lines().count()));
			};
		}

		/**
		 * The keyboard that a phone shows.
		 */
		public @Nullable String inputmode() {
			return switch (this.field.control()) {
				case ADDRESS -> "url";
				case YEAR -> "numeric";
				default -> null;
			};
		}

		/**
		 * The list of codes that it suggests.
		 */
		public @Nullable String list() {
			return (this.field.control() == FormControl.CODE) ? "list-" + this.field.from() : null;
		}

		/**
		 * Whether it is a date.
		 */
		public boolean isDate() {
			return this.field.control() == FormControl.DATE;
		}

		/**
		 * Whether nobody has typed anything.
		 */
		public boolean isEmpty() {
			return value().isBlank();
		}

		/**
		 * Whether it has to be put right.
		 */
		public boolean isWrong() {
			return !this.errors.isEmpty();
		}

		/**
		 * What describes it to whoever does not see it.
		 */
		public @Nullable String describedBy() {
			return ids(id(), this.help != null, isDate(), isWrong());
		}

		static @Nullable String ids(String id, boolean help, boolean reading, boolean error) {
			String ids = Stream.of(help ? id + "-help" : "", reading ? id + "-reading" : "", error ? id + "-error" : "")
				.filter((one) -> !one.isEmpty())
				.collect(Collectors.joining(" "));
			return ids.isEmpty() ? null : ids;
		}

	}

	/**
	 * Rows of fields.
	 *
	 * @param field what they are
	 * @param headings what the fields are called
	 * @param rows the rows
	 * @param blank a row to copy, whose number is a sign
	 */
	record Rows(FormField field, List<Heading> headings, List<Row> rows, Row blank) {

	}

	/**
	 * The heading of a column.
	 *
	 * @param label what it says
	 * @param width of twelve columns
	 */
	record Heading(String label, int width) {

	}

	/**
	 * A row.
	 *
	 * @param name its path
	 * @param number its number from 1
	 * @param hidden what it keeps for itself
	 * @param inputs its fields
	 * @param folded those that stand folded away
	 * @param open whether they are unfolded
	 * @param errors what is wrong with it as a whole
	 * @param first whether it is the first
	 * @param last whether it is the last
	 */
	record Row(String name, String number, List<Hidden> hidden, List<Input> inputs, List<Input> folded, boolean open,
			List<String> errors, boolean first, boolean last) {

		/**
		 * Its id.
		 */
		public String id() {
			return FormView.id(this.name);
		}

		/**
		 * The id that it has once it has moved up.
		 */
		public String above() {
			return moved(-1);
		}

		/**
		 * The id that it has once it has moved down.
		 */
		public String below() {
			return moved(1);
		}

		private String moved(int by) {
			int bracket = this.name.indexOf('[');
			return this.number.chars().allMatch(Character::isDigit)
					? this.name.substring(0, bracket) + "-" + (Integer.parseInt(this.number) - 1 + by) : id();
		}

	}

	/**
	 * A record that is made on the way.
	 *
	 * @param of what it is
	 * @param target the field, or the field of rows, that will name it
	 * @param inputs what has to be known of it
	 * @param open whether it is unfolded
	 */
	record Maker(String of, String target, List<Part> inputs, boolean open) {

	}

	/**
	 * Something that can be chosen.
	 *
	 * @param value what is sent
	 * @param label what is shown
	 * @param chosen whether it is
	 */
	record Choice(String value, String label, boolean chosen) {

	}

	/**
	 * A field that is not shown.
	 *
	 * @param name its name
	 * @param value what is sent
	 */
	record Hidden(String name, String value) {

	}

	/**
	 * Something to put right.
	 *
	 * @param anchor the id of the field, or null if there is none
	 * @param text what is wrong, with the name of the field
	 */
	record Mistake(@Nullable String anchor, String text) {

	}

}

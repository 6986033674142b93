package org.dostyk.desk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name its name, which is that of the component of the draft
 * @param control what it is entered with
 * @param labelKey the message key of its label
 * @param helpKey the message key of the line below the label, or null
 * @param from where its choices come from: a vocabulary, a list of codes, what a
 * reference leads to; or null
 * @param usual what stands there before anybody types, or null
 * @param width of twelve columns
 * @param seldom whether it stands folded away until it holds something
 * @param needed whether there is no record or row without it
 * @param fields those of a row
 */
record FormField(String name, FormControl control, String labelKey, @Nullable String helpKey, @Nullable String from,
		@Nullable String usual, int width, boolean seldom, boolean needed, List<FormField> fields) {

	private static final int HALF = 6;

	private static final Pattern GROUP = Pattern.compile("(?<=\\d)\\p{Zs}(?=\\d{3}(?!\\d))");

	static FormField of(String name, FormControl control, String labelKey) {
		return new FormField(name, control, labelKey, null, null, null, control.wide() ? HALF + HALF : HALF, false,
				false, List.of());
	}

	static FormField hidden(String name) {
		return hidden(name, "");
	}

	static FormField hidden(String name, String labelKey) {
		return of(name, FormControl.HIDDEN, labelKey);
	}

	static FormField rows(String name, String labelKey, FormField... fields) {
		return new FormField(name, FormControl.ROWS, labelKey, null, null, null, HALF + HALF, false, false,
				List.of(fields));
	}

	FormField help(String key) {
		return new FormField(this.name, this.control, this.labelKey, key, this.from, this.usual, this.width,
				this.seldom, this.needed, this.fields);
	}

	FormField from(String source) {
		return new FormField(this.name, this.control, this.labelKey, this.helpKey, source, this.usual, this.width,
				this.seldom, this.needed, this.fields);
	}

	FormField usually(@Nullable String value) {
		return new FormField(this.name, this.control, this.labelKey, this.helpKey, this.from, value, this.width,
				this.seldom, this.needed, this.fields);
	}

	FormField wide(int columns) {
		return new FormField(this.name, this.control, this.labelKey, this.helpKey, this.from, this.usual, columns,
				this.seldom, this.needed, this.fields);
	}

	FormField foldedAway() {
		return new FormField(this.name, this.control, this.labelKey, this.helpKey, this.from, this.usual, this.width,
				true, this.needed, this.fields);
	}

	FormField asked() {
		return new FormField(this.name, this.control, this.labelKey, this.helpKey, this.from, this.usual, this.width,
				this.seldom, true, this.fields);
	}

	/**
	 * What was meant: people write a sum with spaces between its thousands, and the code
	 * of a currency in small letters.
	 */
	String meant(String typed) {
		return switch (this.control) {
			case NUMBER -> GROUP.matcher(typed).replaceAll("");
			case CODE -> "currency".equals(this.from) ? typed.toUpperCase(Locale.ROOT) : typed;
			default -> typed;
		};
	}

	/**
	 * Whether its rows fit into a table.
	 */
	public boolean isTabular() {
		return this.fields.stream().mapToInt(FormField::width).sum() <= HALF + HALF
				&& this.fields.stream().noneMatch(FormField::seldom);
	}

}

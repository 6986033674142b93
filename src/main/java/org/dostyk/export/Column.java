package org.dostyk.export;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export, whatever the format.
 *
 * @param name its name in the contract
 * @param type what its cells hold
 * @param many whether a cell may hold several codes
 * @param source takes what is in the cell from a row, joined if it is several; null means
 * not recorded
 * @param label puts each code into words, or null if the cell is what the source gives
 */
record Column(String name, Type type, boolean many, Source source, @Nullable Label label) {

	/**
	 * What stands between several values of a cell.
	 */
	static final String BETWEEN_VALUES = "; ";

	static Column code(String name) {
		return code(name, name);
	}

	static Column code(String name, String source) {
		return new Column(name, Type.CODE, false, text(source), null);
	}

	static Column codes(String name) {
		return codes(name, name);
	}

	static Column codes(String name, String source) {
		return new Column(name, Type.CODE, true, text(source), null);
	}

	static Column text(String name, String source) {
		return new Column(name, Type.TEXT, false, text(source), null);
	}

	static Column number(String name) {
		return new Column(name, Type.NUMBER, false, (row) -> {
			int index = row.indexOf(name);
			return () -> row.number(index);
		}, null);
	}

	static Column day(String name) {
		return new Column(name, Type.DAY, false, (row) -> {
			int index = row.indexOf(name);
			return () -> row.day(index);
		}, null);
	}

	static Column instant(String name) {
		return new Column(name, Type.INSTANT, false, (row) -> {
			int index = row.indexOf(name);
			return () -> row.instant(index);
		}, null);
	}

	/**
	 * The address of the page of the record whose slug a column holds.
	 */
	static Column url(String name, Listing of, String slug) {
		return new Column(name, Type.TEXT, false, (row) -> {
			int index = row.indexOf(slug);
			return () -> {
				String text = row.text(index);
				return (text != null) ? row.url(of, text) : null;
			};
		}, null);
	}

	/**
	 * English words for the codes of a closed vocabulary that are in a facet.
	 */
	static Column words(String name, Facet facet) {
		return new Column(name, Type.TEXT, facet == Facet.LEVEL, text(facet.code()), (row) -> {
			if (facet != Facet.FORM && facet != Facet.LEVEL) {
				String vocabulary = row.listing().vocabulary(facet);
				return (code) -> row.labels().word(vocabulary, code);
			}
			int kind = row.indexOf("kind");
			return (code) -> row.labels().word(row.vocabulary(facet, kind), code);
		});
	}

	/**
	 * English words for the code of a closed vocabulary.
	 */
	static Column words(String name, String vocabulary, String source) {
		return label(name, source, (row) -> (code) -> row.labels().word(vocabulary, code));
	}

	/**
	 * The English name of the record or term that a cell names.
	 */
	static Column name(String name, Facet facet, String source) {
		return label(name, source, (row) -> (code) -> row.labels().name(facet, code));
	}

	/**
	 * English names of the records or terms that a cell names.
	 */
	static Column names(String name, Facet facet, String source) {
		return new Column(name, Type.TEXT, true, text(source), (row) -> (code) -> row.labels().name(facet, code));
	}

	/**
	 * The same where each has a role.
	 */
	static Column names(String name, Facet facet, String source, String roles) {
		return new Column(name, Type.TEXT, true, text(source), (row) -> (code) -> {
			int colon = code.lastIndexOf(':');
			String role = row.labels().word(roles, code.substring(colon + 1)).toLowerCase(Locale.ENGLISH);
			return row.labels().name(facet, code.substring(0, colon)) + " (" + role + ")";
		});
	}

	/**
	 * Words for the one code in a cell.
	 */
	static Column label(String name, String source, Label label) {
		return new Column(name, Type.TEXT, false, text(source), label);
	}

	private static Source text(String column) {
		return (row) -> {
			int index = row.indexOf(column);
			return () -> row.text(index);
		};
	}

	/**
	 * What the cells of a column hold.
	 */
	enum Type {

		/**
		 * Words that somebody wrote, or that lead elsewhere.
		 */
		TEXT,

		/**
		 * Codes, slugs, dates of EDTF and amounts with their currency, whose form is
		 * fixed.
		 */
		CODE,

		/**
		 * A number in decimal digits.
		 */
		NUMBER,

		/**
		 * A day (ISO 8601).
		 */
		DAY,

		/**
		 * An instant in universal time (ISO 8601).
		 */
		INSTANT

	}

	/**
	 * Finds what fills the cells of a column.
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Gives what the cell holds in the row that the export has come to.
		 */
		Supplier<@Nullable String> in(Row row);

	}

	/**
	 * Finds words for codes.
	 */
	@FunctionalInterface
	interface Label {

		UnaryOperator<String> in(Row row);

	}

}

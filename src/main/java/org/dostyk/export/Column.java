package org.dostyk.export;

import java.sql.SQLException;

import org.dostyk.catalogue.Facet;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export, whatever the format.
 *
 * @param name its name in the contract
 * @param type what its cells hold
 * @param cell takes the cell from a row; null means not recorded
 */
record Column(String name, Type type, Cell cell) {

	static Column code(String name) {
		return code(name, name);
	}

	static Column code(String name, String source) {
		return new Column(name, Type.CODE, (row) -> row.text(source));
	}

	static Column text(String name) {
		return text(name, name);
	}

	static Column text(String name, String source) {
		return new Column(name, Type.TEXT, (row) -> row.text(source));
	}

	static Column number(String name) {
		return new Column(name, Type.NUMBER, (row) -> row.number(name));
	}

	static Column day(String name) {
		return new Column(name, Type.CODE, (row) -> row.day(name));
	}

	/**
	 * English words for the codes of a closed vocabulary.
	 */
	static Column words(String name, Facet facet) {
		return new Column(name, Type.TEXT, (row) -> row.words(facet));
	}

	/**
	 * English names of the records or terms that a cell names.
	 */
	static Column names(String name, Facet facet, String source) {
		return new Column(name, Type.TEXT, (row) -> row.labels().names(facet, row.text(source)));
	}

	/**
	 * The same where each has a role.
	 */
	static Column names(String name, Facet facet, String source, String roles) {
		return new Column(name, Type.TEXT, (row) -> row.labels().namesWithRoles(facet, roles, row.text(source)));
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
		 * Codes, slugs, dates and amounts with their currency, whose form is fixed.
		 */
		CODE,

		/**
		 * A number.
		 */
		NUMBER

	}

	/**
	 * Takes a cell from a row.
	 */
	@FunctionalInterface
	interface Cell {

		@Nullable String of(Row row) throws SQLException;

	}

}

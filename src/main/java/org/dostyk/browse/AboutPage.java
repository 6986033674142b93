package org.dostyk.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page about the catalogue, as its template shows it.
 *
 * @param subjects what is recorded
 * @param kinds how complete initiatives are, by kind
 * @param dates how exact their starts are
 * @param languages what languages they are written in
 * @param sources what languages the sources are in
 * @param cited how many sources there are
 * @param linked how many of them have a link
 * @param changed the day on which the newest record changed, or null if there is none
 * @param written the day on which the catalogue last changed
 * @param citation how the catalogue is cited
 */
record AboutPage(Table subjects, Table kinds, Table dates, Table languages, Table sources, long cited, long linked,
		@Nullable String changed, String written, String citation) {

	/**
	 * A table of numbers.
	 *
	 * @param name the end of the keys of its texts
	 * @param columns the ends of the keys of its headings, that of the rows first
	 * @param rows its rows
	 * @param drawn whether a bar stands beside the first number of a row
	 */
	record Table(String name, List<String> columns, List<Row> rows, boolean drawn) {

	}

	/**
	 * A row of a table.
	 *
	 * @param label what it counts
	 * @param cells its numbers
	 * @param sum whether it adds up those above it
	 * @param width length of its bar in per cent of the whole
	 */
	record Row(String label, List<Cell> cells, boolean sum, String width) {

	}

	/**
	 * A number.
	 *
	 * @param count the number, or null where nothing is counted
	 * @param href the list of what is counted, or null if there is none
	 */
	record Cell(@Nullable Long count, @Nullable String href) {

		static Cell of(long count) {
			return new Cell(count, null);
		}

		static Cell linked(long count, String href) {
			return new Cell(count, (count > 0) ? href : null);
		}

	}

}

package org.dostyk.export;

import java.util.List;
import java.util.function.Supplier;

import org.dostyk.catalogue.Statement;

/**
 * What somebody wants as a file.
 *
 * @param question of which records, in which order
 * @param part name of what is wanted of them; empty for themselves
 * @param columns what of each row
 * @param rows makes the statement that finds the rows
 */
record Wanted(Question question, String part, List<Column> columns, Supplier<Statement> rows) {

	Table table() {
		return new Table(this.question.criteria().listing(), this.columns, this.rows.get());
	}

}

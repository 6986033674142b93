package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.DataVersion;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;

import org.springframework.stereotype.Component;

/**
 * Writes lists as files for those who keep them.
 */
@Component
public class ListFiles {

	private static final CsvTableWriter CSV = new CsvTableWriter(false, false);

	private final Exports exports;

	private final Catalogue catalogue;

	ListFiles(Exports exports, Catalogue catalogue) {
		this.exports = exports;
		this.catalogue = catalogue;
	}

	/**
	 * Writes all that criteria find as the CSV with all columns that everybody gets, on
	 * the thread that asks.
	 * @param criteria the question; its page and size have no effect
	 * @param language the language by whose alphabet titles are sorted
	 * @param out where to; flushed, not closed. What it throws ends the writing
	 * @return what was written
	 * @throws IOException if it cannot be written
	 * @throws RuntimeException if the database fails or too many files are being made
	 */
	public Written writeCsv(SearchCriteria criteria, Language language, OutputStream out) throws IOException {
		Table table = new Table(criteria.listing(), Columns.of(criteria.listing()),
				this.catalogue.export(criteria, language));
		return this.exports.read((snapshot) -> {
			DataVersion version = DataVersion.read(snapshot.jdbc());
			try (Row row = snapshot.open(table.statement(), table.listing())) {
				CSV.write(row, table.columns(), out);
				return new Written(row.count(), version);
			}
		});
	}

	/**
	 * What was written.
	 *
	 * @param rows how many records
	 * @param version the state of the data
	 */
	public record Written(long rows, DataVersion version) {

	}

}

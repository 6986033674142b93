package org.dostyk.export;

import java.util.Locale;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.dostyk.web.Notice;

import org.springframework.stereotype.Component;

/**
 * Makes what is wanted into what a file holds.
 */
@Component
class Contents {

	private final Catalogue catalogue;

	private final AboutSheets aboutSheets;

	Contents(Catalogue catalogue, AboutSheets aboutSheets) {
		this.catalogue = catalogue;
		this.aboutSheets = aboutSheets;
	}

	/**
	 * Reads what a format can be told.
	 * @param format the format
	 * @param question notes what was not understood
	 * @return how the file is to be written
	 */
	Form form(FileFormat format, Question question) {
		return switch (format) {
			case CSV, COMPRESSED_CSV -> {
				TableWriter csv = new CsvTableWriter(question.flag("bom"), question.flag("raw"));
				yield (wanted, locale) -> new TableContent(wanted.table(), csv);
			}
			case JSON_LINES, COMPRESSED_JSON_LINES ->
				(wanted, locale) -> new TableContent(wanted.table(), new JsonLinesWriter());
			case XLSX -> {
				if (this.catalogue.count(question.criteria()) > XlsxWriter.MOST_ROWS) {
					question.refuse(new Notice("", "export.too-many-rows", XlsxWriter.MOST_ROWS));
				}
				yield (wanted, locale) -> new TableContent(wanted.table(),
						new XlsxWriter(this.aboutSheets.of(wanted, locale)));
			}
			case GEOJSON -> (wanted, locale) -> new GeoJsonContent(wanted.table(),
					this.catalogue.export(SearchCriteria.all(Listing.PLACES), Language.EN));
		};
	}

	/**
	 * How a file is written.
	 */
	@FunctionalInterface
	interface Form {

		/**
		 * Makes the content.
		 * @param wanted what it is about
		 * @param locale for whom
		 */
		Content content(Wanted wanted, Locale locale);

	}

}

package org.dostyk.export;

import java.util.Locale;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.dostyk.web.Notice;
import tools.jackson.databind.ObjectMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes what is wanted into what a file holds.
 */
@Component
class Contents {

	/**
	 * The name of the whole catalogue, where a part is named.
	 */
	static final String EVERYTHING = "catalogue";

	private final Catalogue catalogue;

	private final Descriptions descriptions;

	private final MessageSource messages;

	private final ObjectMapper json;

	Contents(Catalogue catalogue, Descriptions descriptions, MessageSource messages, ObjectMapper json) {
		this.catalogue = catalogue;
		this.descriptions = descriptions;
		this.messages = messages;
		this.json = json;
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
						new XlsxWriter(this.descriptions.of(wanted, locale), this.messages, locale));
			}
			case GEOJSON -> (wanted, locale) -> new GeoJsonContent(wanted.table(),
					this.catalogue.export(SearchCriteria.all(Listing.PLACES), Language.EN));
			case PACKAGE -> this::dataPackage;
			case CALENDAR -> (wanted, locale) -> new CalendarContent(wanted.rows().get(),
					this.descriptions.of(wanted, locale), Language.ofPage(locale));
		};
	}

	private Content dataPackage(Wanted wanted, Locale locale) {
		SearchCriteria criteria = wanted.question().criteria();
		return new DataPackageContent(criteria.listing(),
				(sql) -> this.catalogue.about(criteria, Language.ofPage(locale), sql), wanted.part().equals(EVERYTHING),
				new PackageDescription(this.json, this.descriptions.of(wanted, locale), this.messages, locale));
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

package org.dostyk.browse;

import java.util.ArrayList;
import java.util.List;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.FileFormat;
import org.dostyk.web.PortalProperties;

/**
 * One line for each tool that reads the files of a filtered list. Each gives the address
 * as a text of its language, whatever stands in it. None takes the code NA for nothing,
 * as R and pandas would: it is a country.
 */
final class UseExamples {

	// How GDAL reads what tells no length beforehand
	private static final String STREAMED = "/vsicurl_streaming/";

	private UseExamples() {
	}

	static List<Example> of(SearchCriteria criteria, PortalProperties portal) {
		String segment = criteria.listing().segment();
		String csv = portal.url(Addresses.file(criteria, FileFormat.CSV.extension()));
		List<Example> examples = new ArrayList<>();
		examples.add(new Example("readr", "data <- readr::read_csv(%s, na = \"\")".formatted(quoted(csv))));
		examples.add(new Example("data-table",
				"data <- data.table::fread(%s, na.strings = \"\", encoding = \"UTF-8\")".formatted(quoted(csv))));
		examples.add(new Example("pandas",
				"import pandas; data = pandas.read_csv(%s, compression=\"gzip\", keep_default_na=False, na_values=[\"\"])"
					.formatted(quoted(portal.url(Addresses.file(criteria, FileFormat.COMPRESSED_CSV.extension()))))));
		String curl = "curl --fail --silent --show-error --output %s.csv %s".formatted(segment, shell(csv));
		// The file first, as DuckDB would take one that breaks off for whole
		examples.add(new Example("duckdb", curl + " && duckdb -c \"from '%s.csv'\"".formatted(segment)));
		examples
			.add(new Example("power-query",
					("Table.PromoteHeaders(Csv.Document(Web.Contents(%s), [Delimiter = \",\", Encoding = 65001, "
							+ "QuoteStyle = QuoteStyle.Csv]), [PromoteAllScalars = true])")
						.formatted(powerQuery(csv))));
		if (FileFormat.GEOJSON.isOf(criteria.listing())) {
			String places = portal.url(Addresses.file(criteria, FileFormat.GEOJSON.extension()));
			examples.add(new Example("qgis",
					"iface.addVectorLayer(%s, %s, \"ogr\")".formatted(quoted(STREAMED + places), quoted(segment))));
		}
		examples.add(new Example("curl", curl));
		return examples;
	}

	/**
	 * A text of R or Python.
	 */
	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/**
	 * A text of Power Query M, where a number sign before a parenthesis begins an escape
	 * sequence.
	 */
	static String powerQuery(String text) {
		return '"' + text.replace("#(", "#(#)(").replace("\"", "\"\"") + '"';
	}

	/**
	 * A word of a POSIX shell.
	 */
	static String shell(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

	/**
	 * A line to copy.
	 *
	 * @param tool the end of the keys of its texts
	 * @param text the line
	 */
	record Example(String tool, String text) {

	}

}

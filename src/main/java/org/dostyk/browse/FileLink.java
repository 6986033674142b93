package org.dostyk.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.FileFormat;
import org.dostyk.web.Query;

/**
 * A file to take along.
 *
 * @param format the end of the keys of its texts
 * @param href its address
 */
record FileLink(String format, String href) {

	private static final String FOR_EXCEL = "csv.excel";

	/**
	 * A list in all its formats.
	 */
	static List<FileLink> of(SearchCriteria criteria) {
		return links(FileFormat.of(criteria.listing()), "/" + criteria.listing().segment(), Addresses.query(criteria));
	}

	/**
	 * Some columns of a list, in the formats that have columns.
	 */
	static List<FileLink> of(SearchCriteria criteria, List<String> columns) {
		return links(FileFormat.of(criteria.listing()).filter(FileFormat::hasColumns),
				"/" + criteria.listing().segment(),
				Addresses.query(criteria).with(ColumnChooser.PARAMETER, String.join(",", columns)));
	}

	/**
	 * A part of initiatives in the formats of tables.
	 */
	static List<FileLink> of(SearchCriteria criteria, Part part) {
		return links(FileFormat.of(criteria.listing()).filter(FileFormat::isTabular),
				"/" + criteria.listing().segment() + "/" + part.segment(), Addresses.query(criteria));
	}

	/**
	 * The counts of a list in the formats of tables, for a form with two facets.
	 */
	static List<FileLink> ofCounts(Listing listing) {
		return FileFormat.of(listing)
			.filter(FileFormat::isTabular)
			.map((format) -> new FileLink(format.extension(),
					"/" + listing.segment() + "/counts." + format.extension()))
			.toList();
	}

	private static List<FileLink> links(Stream<FileFormat> formats, String path, Query query) {
		List<FileLink> links = new ArrayList<>();
		formats.forEach((format) -> {
			String file = path + "." + format.extension();
			links.add(new FileLink(format.extension(), query.href(file)));
			if (format == FileFormat.CSV) {
				links.add(new FileLink(FOR_EXCEL, query.with("bom", "true").href(file)));
			}
		});
		return List.copyOf(links);
	}

}

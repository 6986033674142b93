package org.dostyk.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.FileFormat;

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
		List<FileLink> links = links(FileFormat.of(criteria.listing()), (end) -> Addresses.file(criteria, end));
		links.add(1,
				new FileLink(FOR_EXCEL,
						Addresses.query(criteria)
							.with("bom", "true")
							.href("/" + criteria.listing().segment() + "." + FileFormat.CSV.extension())));
		return links;
	}

	/**
	 * Some columns of a list, in the formats that have columns.
	 */
	static List<FileLink> of(SearchCriteria criteria, List<String> columns) {
		return links(FileFormat.of(criteria.listing()).filter(FileFormat::hasColumns),
				(end) -> Addresses.file(criteria, end, columns));
	}

	/**
	 * A part of initiatives in the formats of tables.
	 */
	static List<FileLink> of(SearchCriteria criteria, Part part) {
		return links(tabular(criteria.listing()), (end) -> Addresses.file(criteria, part, end));
	}

	/**
	 * The counts of a list, to which two facets must still be added.
	 */
	static List<FileLink> ofCounts(Listing listing) {
		return links(tabular(listing), (end) -> "/" + listing.segment() + "/counts." + end);
	}

	private static Stream<FileFormat> tabular(Listing listing) {
		return FileFormat.of(listing).filter(FileFormat::isTabular);
	}

	private static List<FileLink> links(Stream<FileFormat> formats, Function<String, String> address) {
		List<FileLink> links = new ArrayList<>();
		formats.forEach((format) -> links.add(new FileLink(format.extension(), address.apply(format.extension()))));
		return links;
	}

}

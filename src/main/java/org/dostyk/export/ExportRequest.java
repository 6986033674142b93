package org.dostyk.export;

import java.time.LocalDate;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;

/**
 * What is exported, and how.
 *
 * @param criteria which records, in which order
 * @param language by whose alphabet titles are sorted
 * @param format how rows are written
 * @param compressed whether the file is compressed with gzip (RFC 1952)
 */
record ExportRequest(SearchCriteria criteria, Language language, CsvFormat format, boolean compressed) {

	Listing listing() {
		return this.criteria.listing();
	}

	/**
	 * The name of the file.
	 * @param portal the portal's name
	 * @param day when it is made
	 */
	FileName fileName(String portal, LocalDate day) {
		return FileName.of(portal, this.criteria, day, this.compressed ? ".csv.gz" : ".csv");
	}

	String contentType() {
		return this.compressed ? "application/gzip" : "text/csv; charset=utf-8; header=present";
	}

}

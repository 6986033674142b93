package org.dostyk.export;

import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;

/**
 * A form in which lists can be taken away. The extension at the end of a list's address
 * asks for it.
 */
public enum FileFormat {

	/**
	 * Comma-separated values (RFC 4180).
	 */
	CSV("csv", "text/csv; charset=utf-8; header=present", false),
	/**
	 * The same, compressed with gzip (RFC 1952).
	 */
	COMPRESSED_CSV("csv.gz", "application/gzip", true),
	/**
	 * A workbook (ECMA-376, Office Open XML).
	 */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
	/**
	 * JSON Lines: an object (RFC 8259) a line.
	 */
	JSON_LINES("jsonl", "application/jsonl; charset=utf-8", false),
	/**
	 * The same, compressed with gzip.
	 */
	COMPRESSED_JSON_LINES("jsonl.gz", "application/gzip", true),
	/**
	 * Features with their places (RFC 7946).
	 */
	GEOJSON("geojson", "application/geo+json", false),
	/**
	 * A data package: the records with all that belongs to them, in a ZIP.
	 */
	PACKAGE("zip", "application/zip", false),
	/**
	 * A calendar of what is dated to the day (RFC 5545).
	 */
	CALENDAR("ics", "text/calendar; charset=utf-8", false);

	/**
	 * All extensions as a pattern of an address.
	 */
	static final String EXTENSIONS = "csv|csv\\.gz|xlsx|jsonl|jsonl\\.gz|geojson|zip|ics";

	private final String extension;

	private final String mediaType;

	private final boolean compressed;

	FileFormat(String extension, String mediaType, boolean compressed) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.compressed = compressed;
	}

	/**
	 * The format with an extension.
	 * @param extension as at the end of an address, without the dot in front
	 * @return the format, or empty if there is none
	 */
	public static Optional<FileFormat> ofExtension(String extension) {
		return Stream.of(values()).filter((format) -> format.extension.equals(extension)).findFirst();
	}

	/**
	 * The formats of a list.
	 * @param listing the list
	 * @return in the order in which they are offered
	 */
	public static Stream<FileFormat> of(Listing listing) {
		return Stream.of(values()).filter((format) -> format.isOf(listing));
	}

	/**
	 * Whether a list can be had in this format: only initiatives and places lie
	 * somewhere.
	 * @param listing the list
	 * @return true if it can
	 */
	public boolean isOf(Listing listing) {
		return this != GEOJSON || listing.subject() == Subject.INITIATIVE || listing.subject() == Subject.PLACE;
	}

	/**
	 * The end of an address or a file name.
	 * @return for example {@code csv.gz}
	 */
	public String extension() {
		return this.extension;
	}

	/**
	 * The media type of such a file, as in {@code Content-Type}.
	 * @return with its parameters, if it has any
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * The names of the parameters that it can be told.
	 * @param more those of what is exported
	 */
	String[] parameters(String... more) {
		boolean csv = this == CSV || this == COMPRESSED_CSV;
		return Stream.concat(Stream.of(more), csv ? Stream.of("bom", "raw") : Stream.empty()).toArray(String[]::new);
	}

	/**
	 * Whether whoever asks chooses the columns.
	 */
	boolean hasColumns() {
		return this != PACKAGE && this != CALENDAR;
	}

	/**
	 * Whether any rows can be written in it, or only records.
	 */
	boolean isTabular() {
		return this != GEOJSON && this != PACKAGE && this != CALENDAR;
	}

	/**
	 * Whether the file is compressed with gzip.
	 */
	boolean isCompressed() {
		return this.compressed;
	}

}

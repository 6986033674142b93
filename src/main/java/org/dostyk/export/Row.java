package org.dostyk.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query's cursor stands on. Its columns are those of
 * {@code catalogue_entry}.
 */
final class Row {

	private final ResultSet cursor;

	private final Listing listing;

	private final EnglishLabels labels;

	private final String address;

	/**
	 * Reads from a cursor.
	 * @param cursor stands before the first row
	 * @param listing what the rows are of
	 * @param labels words for codes
	 * @param portal the public address of the portal
	 */
	Row(ResultSet cursor, Listing listing, EnglishLabels labels, String portal) {
		this.cursor = cursor;
		this.listing = listing;
		this.labels = labels;
		this.address = portal + "/" + listing.recordSegment() + "/";
	}

	boolean next() throws SQLException {
		return this.cursor.next();
	}

	@Nullable String text(String column) throws SQLException {
		return this.cursor.getString(column);
	}

	@Nullable String number(String column) throws SQLException {
		BigDecimal number = this.cursor.getBigDecimal(column);
		return (number != null) ? number.stripTrailingZeros().toPlainString() : null;
	}

	// PostgreSQL itself would write years before Christ with BC
	@Nullable String day(String column) throws SQLException {
		LocalDate day = this.cursor.getObject(column, LocalDate.class);
		return (day != null) ? day.toString() : null;
	}

	@Nullable String instant(String column) throws SQLException {
		OffsetDateTime time = this.cursor.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant().toString() : null;
	}

	/**
	 * English words for what the row holds of a facet; form and level have other words in
	 * each kind.
	 */
	@Nullable String words(Facet facet) throws SQLException {
		String codes = text(facet.code());
		return (codes != null) ? this.labels.words(vocabulary(facet), codes) : null;
	}

	private String vocabulary(Facet facet) throws SQLException {
		String kind = (facet == Facet.FORM || facet == Facet.LEVEL) ? text("kind") : null;
		return ((kind != null) ? Listing.ofKind(kind) : this.listing).vocabulary(facet);
	}

	String url() throws SQLException {
		return this.address + text("slug");
	}

	EnglishLabels labels() {
		return this.labels;
	}

}

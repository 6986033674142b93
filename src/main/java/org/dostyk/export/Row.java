package org.dostyk.export;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The row that an export has come to, and what is needed to put it into words.
 */
final class Row implements AutoCloseable {

	private static final String BEFORE_CHRIST = " BC";

	private final RowSource rows;

	private final Listing listing;

	private final EnglishLabels labels;

	private final String portal;

	private long count;

	/**
	 * Begins with the first row.
	 * @param rows closed with this
	 * @param listing whose words are meant
	 * @param labels words for codes
	 * @param portal the public address of the portal
	 */
	Row(RowSource rows, Listing listing, EnglishLabels labels, String portal) {
		this.rows = rows;
		this.listing = listing;
		this.labels = labels;
		this.portal = portal;
	}

	boolean next() throws SQLException {
		boolean more = this.rows.next();
		if (more) {
			this.count++;
		}
		return more;
	}

	/**
	 * How many rows there were so far.
	 */
	long count() {
		return this.count;
	}

	/**
	 * Where a column of the query stands.
	 */
	int indexOf(String source) {
		return this.rows.indexOf(source);
	}

	/**
	 * The names of the columns of the query, in its order.
	 */
	List<String> names() {
		return this.rows.names();
	}

	@Nullable String text(int index) {
		return this.rows.text(index);
	}

	@Nullable String number(int index) {
		String number = text(index);
		if (number == null || number.indexOf('.') < 0) {
			return number;
		}
		int end = number.length();
		while (number.charAt(end - 1) == '0') {
			end--;
		}
		return number.substring(0, (number.charAt(end - 1) == '.') ? end - 1 : end);
	}

	/**
	 * A day in the form of ISO 8601. There the year before 0001 is 0000; the database
	 * calls it 1 before Christ.
	 */
	@Nullable String day(int index) {
		String day = text(index);
		if (day == null || !day.endsWith(BEFORE_CHRIST)) {
			return day;
		}
		LocalDate counted = LocalDate.parse(day.substring(0, day.length() - BEFORE_CHRIST.length()));
		return counted.withYear(1 - counted.getYear()).toString();
	}

	/**
	 * An instant in the form of ISO 8601, to the thousandth or millionth of a second if
	 * it is not whole.
	 */
	@Nullable String instant(int index) {
		String time = text(index);
		if (time == null) {
			return null;
		}
		StringBuilder instant = new StringBuilder(time.replace(' ', 'T')).delete(time.lastIndexOf('+'), time.length());
		int point = instant.indexOf(".");
		while (point > 0 && (instant.length() - point - 1) % 3 != 0) {
			instant.append('0');
		}
		return instant.append('Z').toString();
	}

	/**
	 * The vocabulary of a facet in the row; form and level have other words in each kind.
	 */
	String vocabulary(Facet facet, int kind) {
		String code = (facet == Facet.FORM || facet == Facet.LEVEL) ? text(kind) : null;
		return ((code != null) ? Listing.ofKind(code) : this.listing).vocabulary(facet);
	}

	/**
	 * The address of a record's page.
	 * @param of a listing that the record is in
	 * @param slug its slug
	 */
	String url(Listing of, String slug) {
		return this.portal + "/" + of.recordSegment() + "/" + slug;
	}

	Listing listing() {
		return this.listing;
	}

	EnglishLabels labels() {
		return this.labels;
	}

	@Override
	public void close() throws SQLException {
		this.rows.close();
	}

}

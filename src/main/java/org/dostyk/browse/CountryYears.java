package org.dostyk.browse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * How many initiatives of each kind began in each year.
 *
 * @param chart the sums of all kinds
 * @param years the years of the columns
 * @param rows the kinds
 */
record CountryYears(YearChart chart, List<String> years, List<Row> rows) {

	// A column is as wide as a finger needs (WCAG 2.2, 2.5.8)
	private static final int MOST_YEARS = 35;

	private static final int HEIGHT = 144;

	/**
	 * Puts counts in order.
	 * @param country code of the country they are of
	 * @param byYear numbers by year
	 * @param byKind numbers by kind and year
	 * @param thisYear the year that is not over
	 * @return the table, or null without any year
	 */
	static @Nullable CountryYears of(String country, Map<String, Long> byYear, Map<String, Map<String, Long>> byKind,
			int thisYear) {
		YearChart chart = YearChart.of(byYear, thisYear, MOST_YEARS, HEIGHT, 0, true);
		if (chart.largest() == 0) {
			return null;
		}
		List<String> years = IntStream.rangeClosed(chart.first(), chart.last())
			.mapToObj((year) -> String.format(Locale.ROOT, "%04d", year))
			.toList();
		Query query = Query.EMPTY.with("country", country);
		List<Row> rows = Stream.of(Listing.values())
			.filter((listing) -> listing.kind() != null)
			.map((listing) -> row(listing, byKind.getOrDefault(listing.kind(), Map.of()), years, query))
			.toList();
		return new CountryYears(chart, years, rows);
	}

	private static Row row(Listing listing, Map<String, Long> counts, List<String> years, Query country) {
		String list = "/" + listing.segment();
		List<Cell> cells = years.stream()
			.map((year) -> new Cell(counts.getOrDefault(year, 0L), country.with("year", year).href(list)))
			.toList();
		return new Row(Objects.requireNonNull(listing.kind()), cells,
				new Cell(counts.getOrDefault(Facet.NONE, 0L), country.with("year", Facet.NONE).href(list)),
				counts.values().stream().mapToLong(Long::longValue).sum(), country.href(list));
	}

	/**
	 * A kind.
	 *
	 * @param kind its code
	 * @param cells numbers by year
	 * @param undated those without a year
	 * @param total all of them, also of years that are not shown
	 * @param href the list of them
	 */
	record Row(String kind, List<Cell> cells, Cell undated, long total, String href) {

	}

	/**
	 * A kind in a year.
	 *
	 * @param count how many began
	 * @param href the list of them
	 */
	record Cell(long count, String href) {

		/**
		 * The class of its shade, or null if there is nothing.
		 */
		public @Nullable String shade() {
			if (this.count == 0) {
				return null;
			}
			return (this.count == 1) ? "q1" : (this.count < 5) ? "q2" : (this.count < 10) ? "q3" : "q4";
		}

	}

}

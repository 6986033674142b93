package org.dostyk.browse;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.browse.RecordView.Some;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Slug;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * How the initiatives of one record are spread, each number with the way to the list of
 * what it counts.
 *
 * @param kinds numbers by kind, in the order of the menu
 * @param countries numbers by country, the largest first
 * @param years the chart of the years they began in, or null if they are too few for one
 * @param byYear the same numbers, the earliest year first
 */
record DetailShares(List<Share> kinds, Some<Share> countries, @Nullable YearChart years, List<Share> byYear) {

	private static final int MOST_COUNTRIES = 12;

	private static final int LEAST_YEARS = 4;

	private static final int HEIGHT = 150;

	private static final int MARKS = 8;

	/**
	 * Puts counts into words.
	 * @param facet the facet in which the record is a value
	 * @param slug slug of the record
	 * @param counts its counts by kind, country and year
	 * @param own code of the country of the record, which is not counted, or null
	 * @param labels the names of the countries
	 */
	static DetailShares of(Facet facet, Slug slug, Map<Facet, Map<String, Long>> counts, @Nullable String own,
			Labels labels) {
		Query record = Query.EMPTY.with(facet.code(), slug.text());
		Map<String, Long> kinds = counts.getOrDefault(Facet.KIND, Map.of());
		List<Share> byKind = Stream.of(Listing.values())
			.filter((listing) -> kinds.containsKey(String.valueOf(listing.kind())))
			.map((listing) -> new Share(Objects.requireNonNull(listing.kind()),
					Label.own(labels.words().say("kinds." + listing.kind())),
					Objects.requireNonNull(kinds.get(listing.kind())), record.href("/" + listing.segment())))
			.toList();
		List<Share> byCountry = counts.getOrDefault(Facet.COUNTRY, Map.of())
			.entrySet()
			.stream()
			.filter((country) -> !country.getKey().equals(own))
			.map((country) -> new Share(country.getKey(), labels.of(Facet.COUNTRY, country.getKey()),
					country.getValue(), record.with("country", country.getKey()).href("/initiatives")))
			.toList();
		Map<String, Long> years = counts.getOrDefault(Facet.YEAR, Map.of());
		List<Share> byYear = years.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((year) -> new Share(year.getKey(), Label.own(year.getKey()), year.getValue(),
					record.with("year", year.getKey()).href("/initiatives")))
			.toList();
		int thisYear = Year.now(ZoneOffset.UTC).getValue();
		return new DetailShares(byKind, Some.of(byCountry, MOST_COUNTRIES),
				(years.size() < LEAST_YEARS) ? null : YearChart.of(years, thisYear, HEIGHT, MARKS, true), byYear);
	}

	/**
	 * Whether a year that is not over is drawn.
	 */
	public boolean unfinished() {
		return this.years != null && this.years.bars().stream().anyMatch(YearChart.Bar::part);
	}

	/**
	 * A number of initiatives.
	 *
	 * @param code what they have in common
	 * @param name what that is called
	 * @param count how many they are
	 * @param href the list of them
	 */
	record Share(String code, Label name, long count, String href) {

	}

}

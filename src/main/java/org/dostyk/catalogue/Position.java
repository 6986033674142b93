package org.dostyk.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.dostyk.value.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in an order, so that what follows it is found whatever else comes
 * or goes.
 *
 * @param key what the order goes by: a {@link LocalDate}, an {@link OffsetDateTime}, a
 * {@link Double} or a text; null for a record that has none and so is last
 * @param starts the first day of the record, by which records of one rank are ordered;
 * null if there is none, or in every other order
 * @param id number of the record
 */
public record Position(@Nullable Object key, @Nullable LocalDate starts, long id) {

	// What the database can hold
	private static final int FIRST_YEAR = -4712;

	private static final int LAST_YEAR = 200_000;

	/**
	 * Reads a position that was written down.
	 * @param sort the order
	 * @param key the key in the form of {@link Object#toString}, or null
	 * @param starts a day of ISO 8601, or null
	 * @param id number of the record
	 * @return the position, or empty if there can be none such in this order
	 */
	public static Optional<Position> parse(Sort sort, @Nullable String key, @Nullable String starts, long id) {
		boolean always = switch (sort) {
			case TITLE, TITLE_BACKWARDS, UPDATED, LATEST_UPDATED -> true;
			case RELEVANCE, START, LATEST_START -> false;
		};
		if ((always && key == null) || (starts != null && sort != Sort.RELEVANCE)) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Position((key != null) ? key(sort, key) : null,
					(starts != null) ? storable(LocalDate.parse(starts)) : null, id));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Object key(Sort sort, String text) {
		switch (sort) {
			case RELEVANCE:
				return Double.valueOf(text);
			case START, LATEST_START:
				return storable(LocalDate.parse(text));
			case UPDATED, LATEST_UPDATED:
				OffsetDateTime at = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
				storable(at.toLocalDate());
				return at;
			case TITLE, TITLE_BACKWARDS:
				if (!CleanText.isClean(text)) {
					throw new IllegalArgumentException(text);
				}
				return text;
		}
		throw new IllegalArgumentException(text);
	}

	private static LocalDate storable(LocalDate day) {
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw new IllegalArgumentException(day.toString());
		}
		return day;
	}

	/**
	 * Reads the position of the row that a cursor stands on.
	 */
	static Position of(Sort sort, ResultSet row) throws SQLException {
		Class<?> type = switch (sort) {
			case RELEVANCE -> Double.class;
			case START, LATEST_START -> LocalDate.class;
			case UPDATED, LATEST_UPDATED -> OffsetDateTime.class;
			case TITLE, TITLE_BACKWARDS -> String.class;
		};
		return new Position(row.getObject("position_key", type), row.getObject("position_starts", LocalDate.class),
				row.getLong("position_id"));
	}

}

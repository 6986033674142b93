package org.dostyk.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Position;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTest {

	private static final SearchCriteria ALL = SearchCriteria.all(Listing.INITIATIVES).with("words");

	static Stream<Arguments> positions() {
		return Map
			.of(Sort.START, new Position(LocalDate.of(-44, 3, 15), null, 7), Sort.LATEST_START,
					new Position(null, null, 7), Sort.TITLE, new Position("Нұр-Сұлтан\n上海 =", null, 7),
					Sort.TITLE_BACKWARDS, new Position("", null, 7), Sort.UPDATED,
					new Position(OffsetDateTime.parse("2026-11-24T01:30:00.123456Z"), null, Long.MAX_VALUE),
					Sort.RELEVANCE, new Position(4.060793399810791, LocalDate.of(2014, 5, 1), 7))
			.entrySet()
			.stream()
			.map((sorted) -> Arguments.of(sorted.getKey(), sorted.getValue()));
	}

	@ParameterizedTest
	@MethodSource("positions")
	void aCursorIsReadAsItWasWritten(Sort sort, Position position) {
		SearchCriteria criteria = ALL.sortedBy(sort);
		Cursor cursor = new Cursor(position, Language.KK);
		assertThat(Cursor.parse(cursor.text(criteria), criteria)).contains(cursor);
		assertThat(cursor.text(criteria)).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void anyOtherSignInItIsNoticed() {
		SearchCriteria criteria = ALL.sortedBy(Sort.TITLE);
		byte[] bytes = Base64.getUrlDecoder()
			.decode(new Cursor(new Position("Almaty – Shanghai", null, 7), Language.EN).text(criteria));
		for (int i = 0; i < bytes.length; i++) {
			byte[] changed = bytes.clone();
			changed[i] ^= 1;
			assertThat(Cursor.parse(Base64.getUrlEncoder().encodeToString(changed), criteria)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "START, 2020-13-45, null", "START, +999999999-01-01, null", "START, -9999-01-01, null",
					"START, 2020-01-01, 2020-01-01", "UPDATED, 2020-01-01, null",
					"UPDATED, +300000-01-01T00:00:00Z, null", "UPDATED, null, null", "TITLE, null, null",
					"TITLE, title, 2020-01-01", "RELEVANCE, much, null", "RELEVANCE, 1.5, soon" })
	void whatTheDatabaseCouldNotCompareIsNoPosition(Sort sort, String key, String starts) {
		assertThat(Position.parse(sort, key, starts, 1)).isEmpty();
	}

	@Test
	void aTitleThatCannotBeStoredIsNoPosition() {
		assertThat(Position.parse(Sort.TITLE, "\0", null, 1)).isEmpty();
		assertThat(Position.parse(Sort.TITLE, "\ud800", null, 1)).isEmpty();
	}

}

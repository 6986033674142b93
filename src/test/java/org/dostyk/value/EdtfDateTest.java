package org.dostyk.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.value.EdtfDate.Precision;
import org.dostyk.value.RefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The examples are those of the Library of Congress' EDTF specification of 4 February
 * 2019, with others around them.
 */
class EdtfDateTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# level 0
			1985-04-12,    DAY,     1985-04-12, 1985-04-12
			1985-04,       MONTH,   1985-04-01, 1985-04-30
			1985,          YEAR,    1985-01-01, 1985-12-31
			2024-02,       MONTH,   2024-02-01, 2024-02-29
			1900-02,       MONTH,   1900-02-01, 1900-02-28
			0000,          YEAR,    0000-01-01, 0000-12-31
			# level 1: qualification of a date as a whole does not widen it
			1984?,         YEAR,    1984-01-01, 1984-12-31
			2014~,         YEAR,    2014-01-01, 2014-12-31
			2004-06~,      MONTH,   2004-06-01, 2004-06-30
			2004-06-11%,   DAY,     2004-06-11, 2004-06-11
			# level 1: unspecified digits from the right
			201X,          DECADE,  2010-01-01, 2019-12-31
			20XX,          CENTURY, 2000-01-01, 2099-12-31
			2004-XX,       YEAR,    2004-01-01, 2004-12-31
			1985-04-XX,    MONTH,   1985-04-01, 1985-04-30
			1985-XX-XX,    YEAR,    1985-01-01, 1985-12-31
			199X~,         DECADE,  1990-01-01, 1999-12-31
			# level 1: seasons
			2001-21,       SEASON,  2001-03-01, 2001-05-31
			2001-22,       SEASON,  2001-06-01, 2001-08-31
			2001-23,       SEASON,  2001-09-01, 2001-11-30
			2001-24,       SEASON,  2001-12-01, 2002-02-28
			2003-24?,      SEASON,  2003-12-01, 2004-02-29
			# level 1: negative years and letter-prefixed years
			-1985,         YEAR,    -1985-01-01, -1985-12-31
			-0044-03-15,   DAY,     -0044-03-15, -0044-03-15
			-4712,         YEAR,    -4712-01-01, -4712-12-31
			Y17000,        YEAR,    +17000-01-01, +17000-12-31
			Y5874896,      YEAR,    +5874896-01-01, +5874896-12-31
			""")
	void aDateOfLevelZeroOrOneMeansItsDays(String text, Precision precision, LocalDate earliest, LocalDate latest) {
		EdtfDate date = EdtfDate.parse(text);
		assertThat(date.text()).isEqualTo(text);
		assertThat(date).hasToString(text);
		assertThat(date.precision()).isEqualTo(precision);
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
	}

	@ParameterizedTest
	@CsvSource({ "1984, false, false", "1984?, true, false", "2004-06~, false, true", "2004-06-11%, true, true" })
	void aQualifierSaysWhatTheSourceDoubts(String text, boolean uncertain, boolean approximate) {
		EdtfDate date = EdtfDate.parse(text);
		assertThat(date.uncertain()).isEqualTo(uncertain);
		assertThat(date.approximate()).isEqualTo(approximate);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Y-17E7", "Y17E8", "1950S2", "Y171010000S3", "Y3388E2S3", "2001-25", "2001-34", "2001-41",
			"156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X", "1985-XX-12", "201X-XX", "XXXX",
			"2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11", "?2014", "-004X" })
	void aDateOfLevelTwoIsRefusedAsSuch(String text) {
		assertRefused(text, Reason.DATE_TOO_COMPLEX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04",
			"1985-04-12T23:20:30+04:30", "2014-05-12 10:00" })
	void aTimeOfDayIsRefusedAsSuch(String text) {
		assertRefused(text, Reason.TIME_OF_DAY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1964/2008", "1985/..", "/1985", "..", "../1985", "[1667,1668,1670..1672]",
			"{1960,1961-12}", "[..1760-12-03]" })
	void anIntervalOrASetIsNotOneDate(String text) {
		assertRefused(text, Reason.NOT_ONE_DATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2014-00", "2014-13", "2014-20", "2014-42", "2014-99", "2014-02-29", "1900-02-29",
			"2014-04-31", "2014-05-00", "2014-05-32", "2014-21-01", "2014-25-01", "2014-00-XX", "2014-13-XX" })
	void aMonthOrDayThatTheCalendarLacksIsRefused(String text) {
		assertRefused(text, Reason.NO_SUCH_DAY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-4713", "-9999-12-31", "Y5874897", "Y170000002", "Y-170000002", "Y999999999",
			"Y1000000000", "Y99999999999999999999", "Y-99999999999999999999?" })
	void aYearBeyondTheDatabaseIsRefused(String text) {
		assertRefused(text, Reason.DATE_OUT_OF_RANGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "2014 ", " 2014", "2014\n", "14", "201", "20145", "2014-5", "2014-05-1", "2014-",
			"2014-05-", "20140512", "12.05.2014", "05/12", "2014/", "2014-W05", "2014-133", "+2014", "-0000",
			"-0000-01-01", "Y2014", "Y02014", "Y-0044", "Y17000-05", "y17000", "2014??", "2014?~", "2014~?", "2014!",
			"201x", "199u", "2014-uu", "２０１４", "२०१४", "unknown", "2014-05-12-01", "－2014", "–2014", "2014–05",
			"\u00002014" })
	void whatIsNoDateIsRefused(String text) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> EdtfDate.parse(text))
			.extracting(RefusedException::reason)
			.isIn(Reason.NOT_A_DATE, Reason.NOT_ONE_DATE);
	}

	@Test
	void aRefusalNamesTheMessageForAPerson() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> EdtfDate.parse("2014-02-30"))
			.extracting((ex) -> ex.reason().messageKey())
			.isEqualTo("refused.no-such-day");
	}

	@Test
	void aRefusalNeitherFloodsTheLogNorForgesALineOfIt() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> EdtfDate.parse("\r\nERROR " + "x".repeat(100_000)))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("\r", "\n").hasSizeLessThan(200));
	}

	@Test
	void anEmptyCellIsAnAbsentDate() {
		assertThat(EdtfDate.ofNullable("")).isNull();
		assertThat(EdtfDate.ofNullable(null)).isNull();
		assertThat(EdtfDate.ofNullable("2014")).isEqualTo(EdtfDate.parse("2014"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> EdtfDate.ofNullable(" "));
	}

	@ParameterizedTest
	@MethodSource("days")
	void everyDayLiesInItsMonthSeasonYearDecadeAndCentury(LocalDate day) {
		String text = day.toString();
		assertThat(EdtfDate.parse(text).earliest()).isEqualTo(day);
		assertThat(EdtfDate.parse(text).latest()).isEqualTo(day);
		String year = text.substring(0, 4);
		for (String less : new String[] { text.substring(0, 7), text.substring(0, 7) + "-XX", year, year + "-XX",
				year + "-XX-XX", text.substring(0, 3) + "X", text.substring(0, 2) + "XX", season(day) }) {
			for (String qualifier : new String[] { "", "?", "~", "%" }) {
				EdtfDate date = EdtfDate.parse(less + qualifier);
				assertThat(date.earliest()).isBeforeOrEqualTo(day);
				assertThat(date.latest()).isAfterOrEqualTo(day);
				assertThat(date.text()).isEqualTo(less + qualifier);
			}
		}
	}

	@Test
	void theFourSeasonsOfAYearFollowEachOtherWithoutAGap() {
		for (int year = 1900; year <= 2100; year++) {
			for (int season = 21; season <= 24; season++) {
				EdtfDate next = EdtfDate.parse((season < 24) ? year + "-" + (season + 1) : (year + 1) + "-21");
				assertThat(EdtfDate.parse(year + "-" + season).latest().plusDays(1)).isEqualTo(next.earliest());
			}
		}
	}

	@Test
	void aTextOfAnySignsIsADateOrRefusedWithAReason() {
		Random random = new Random(20261124);
		String signs = "0123456789-XY?~%/.ES[]{}, T:Z";
		IntStream.range(0, 50_000).forEach((i) -> {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(1, 14), 0, signs.length()).forEach((c) -> text.append(signs.charAt(c)));
			try {
				EdtfDate date = EdtfDate.parse(text.toString());
				assertThat(date.latest()).isAfterOrEqualTo(date.earliest());
			}
			catch (RefusedException ex) {
				assertThat(ex.reason()).isNotNull();
			}
		});
	}

	static Stream<LocalDate> days() {
		Random random = new Random(8601);
		return Stream.concat(Stream.of(LocalDate.of(2000, 2, 29), LocalDate.of(1999, 12, 31), LocalDate.of(1, 1, 1)),
				random.ints(500, 1, 9999).mapToObj((year) -> LocalDate.ofYearDay(year, random.nextInt(1, 366))));
	}

	private static String season(LocalDate day) {
		YearMonth spring = YearMonth.from(day).minusMonths(2);
		return "%04d-%d".formatted(spring.getYear(), 21 + (spring.getMonthValue() - 1) / 3);
	}

	private static void assertRefused(String text, Reason reason) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> EdtfDate.parse(text))
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

}

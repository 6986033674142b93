package org.dostyk.value;

import java.time.LocalDate;

import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodTest {

	private static final boolean GOES_ON = true;

	private static final boolean OVER = false;

	@ParameterizedTest
	@CsvSource(textBlock = """
			# level 0
			1964/2008,                1964,        2008
			2004-06/2006-08,          2004-06,     2006-08
			2004-02-01/2005-02-08,    2004-02-01,  2005-02-08
			2004-02-01/2005-02,       2004-02-01,  2005-02
			2004-02-01/2005,          2004-02-01,  2005
			2005/2006-02,             2005,        2006-02
			# level 1: open
			1985-04-12/..,            1985-04-12,
			1985-04/..,               1985-04,
			1985/..,                  1985,
			../1985-04-12,            ,            1985-04-12
			../1985-04,               ,            1985-04
			../1985,                  ,            1985
			# level 1: unknown
			1985-04-12/,              1985-04-12,
			1985-04/,                 1985-04,
			1985/,                    1985,
			/1985-04-12,              ,            1985-04-12
			/1985-04,                 ,            1985-04
			/1985,                    ,            1985
			1984-06-02?/,             1984-06-02?,
			# level 1: qualified
			1984~/2004-06,            1984~,       2004-06
			1984/2004-06~,            1984,        2004-06~
			1984~/2004~,              1984~,       2004~
			1984?/2004%,              1984?,       2004%
			1984-06?/2004-08?,        1984-06?,    2004-08?
			1984-06-02?/2004-08-08~,  1984-06-02?, 2004-08-08~
			2004-06-11%/2004-06,      2004-06-11%, 2004-06
			2003/2004-06-11%,         2003,        2004-06-11%
			# seasons and negative years
			2003-22/2003-22,          2003-22,     2003-22
			2003-24/2004-01,          2003-24,     2004-01
			-1000/-0999,              -1000,       -0999
			""")
	void anIntervalOfLevelZeroOrOneHasAStartAndAnEnd(String interval, @Nullable String start, @Nullable String end) {
		assertThat(Period.parse(interval)).isEqualTo(Period.of(start, end));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "..", "../..", "/..", "../", "1985", "1985-04-12", "1985//", "1985/1986/1987",
			"1985 - 1986", "1985..1986" })
	void whatIsNoIntervalIsRefused(String interval) {
		assertRefused(Reason.NOT_AN_INTERVAL, interval);
	}

	@Test
	void aSideThatIsNoDateIsRefusedForItsOwnReason() {
		assertRefused(Reason.DATE_TOO_COMPLEX, "2004-06-~01/2004-06-~20");
		assertRefused(Reason.TIME_OF_DAY, "2004-01-01T10:10:10Z/2005");
		assertRefused(Reason.NO_SUCH_DAY, "2004-02-30/2005");
		assertRefused(Reason.NOT_A_DATE, "2004/open");
		assertRefused(Reason.NOT_A_DATE, "2004 / 2005");
		assertRefused(Reason.NOT_ONE_DATE, "2004/...");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-21/2020", "2020/2020-01-21", "2020-12-31/2020-12-31", "2020-05/2020-05-01",
			"2020-24/2021-02", "201X/2010", "2019/201X" })
	void anEndThatCanBeOnOrAfterTheStartIsRight(String interval) {
		assertThat(Period.parse(interval).isRecorded()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020/2019", "2020-01-21/2020-01-20", "2020-02/2020-01-31", "2020/201X", "2020~/2019~",
			"1964/-1964" })
	void anEndThatIsWhollyBeforeTheStartIsRefused(String interval) {
		assertRefused(Reason.END_BEFORE_START, interval);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# start, end, goes on, first day, last day
			2013,    2015,    false, 2013-01-01, 2015-12-31
			2013,    2015,    true,  2013-01-01, 2015-12-31
			2013-05, ,        true,  2013-05-01,
			2013-05, ,        false, 2013-05-01, 2013-05-31
			,        2015-06, false, 2015-06-01, 2015-06-30
			,        2015-06, true,  2015-06-01, 2015-06-30
			,        ,        true,  ,
			,        ,        false, ,
			""")
	void theDaysItCanTouchFollowFromStartEndAndStatus(@Nullable String start, @Nullable String end, boolean goesOn,
			@Nullable LocalDate first, @Nullable LocalDate last) {
		Period period = Period.of(start, end);
		assertThat(period.firstDay()).isEqualTo(first);
		assertThat(period.lastDay(goesOn)).isEqualTo(last);
	}

	@Test
	void whatBeganBeforeAndEndedAfterTheSpanOverlapsIt() {
		assertThat(overlaps("2013", "2015", OVER, "2014", "2014")).isTrue();
	}

	@Test
	void oneDayInCommonIsEnough() {
		assertThat(overlaps("2014-12-31", "2016", OVER, "2013", "2014")).isTrue();
		assertThat(overlaps("2015-01-01", "2016", OVER, "2013", "2014")).isFalse();
		assertThat(overlaps("2010", "2013-01-01", OVER, "2013", "2014")).isTrue();
		assertThat(overlaps("2010", "2012-12-31", OVER, "2013", "2014")).isFalse();
	}

	@Test
	void aDateOfAYearOverlapsEachOfItsDays() {
		assertThat(overlaps("2014", null, OVER, "2014-07-01", "2014-07-01")).isTrue();
		assertThat(overlaps("2014~", null, OVER, "2015", null)).isFalse();
	}

	@Test
	void whatGoesOnOverlapsEverythingAfterItsStart() {
		assertThat(overlaps("1992", null, GOES_ON, "2026", "2026")).isTrue();
		assertThat(overlaps("1992", null, OVER, "2026", "2026")).isFalse();
		assertThat(overlaps("1992", null, GOES_ON, "1980", "1991-12-31")).isFalse();
	}

	@Test
	void anEndAloneOverlapsOnlyItself() {
		assertThat(overlaps(null, "2015", GOES_ON, "2014", "2014")).isFalse();
		assertThat(overlaps(null, "2015", OVER, "2015-12", "2016")).isTrue();
	}

	@Test
	void aSpanWithoutBeginningOrEndIsOpenThere() {
		assertThat(overlaps("2013", "2015", OVER, null, "2012")).isFalse();
		assertThat(overlaps("2013", "2015", OVER, null, "2013-01")).isTrue();
		assertThat(overlaps("2013", "2015", OVER, "2015-12-31", null)).isTrue();
		assertThat(overlaps("2013", "2015", OVER, "2016", null)).isFalse();
		assertThat(overlaps("2013", "2015", OVER, null, null)).isTrue();
	}

	@Test
	void whatHasNeitherStartNorEndOverlapsNothing() {
		assertThat(overlaps(null, null, GOES_ON, "2014", "2014")).isFalse();
		assertThat(overlaps(null, null, GOES_ON, null, null)).isFalse();
	}

	private static boolean overlaps(@Nullable String start, @Nullable String end, boolean goesOn, @Nullable String from,
			@Nullable String to) {
		return Period.of(start, end).overlaps(EdtfDate.ofNullable(from), EdtfDate.ofNullable(to), goesOn);
	}

	private static void assertRefused(Reason reason, String interval) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Period.parse(interval))
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

}

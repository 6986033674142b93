package org.dostyk.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.value.EdtfDate.Precision;
import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one EDTF date of level 0 or 1 means, and why a text is none.
 *
 * @param precision how much is known
 * @param earliest the first day it can mean
 * @param latest the last day it can mean
 */
record EdtfLevel1(Precision precision, LocalDate earliest, LocalDate latest) {

	private static final int FIRST_YEAR = -4712;

	// One less than the last year of a date: a daterange holds the day after its last
	private static final int LAST_YEAR = 5874896;

	// With its sign; a year that is longer may not even fit into an int
	private static final int LONGEST_YEAR = 8;

	private static final Pattern DATE = Pattern.compile("""
			(?:(?<decade>\\d{3})X
			|(?<century>\\d{2})XX
			|Y(?<long>-?[1-9]\\d{4,})
			|(?<year>(?!-0000)-?\\d{4})(?:-(?<month>\\d\\d)(?:-(?:(?<day>\\d\\d)|XX))?|-XX(?:-XX)?)?
			)[?~%]?""", Pattern.COMMENTS);

	private static final Pattern WITH_TIME = Pattern.compile("-?\\d{4}-\\d\\d-\\d\\d[T ].*");

	private static final Pattern SEVERAL = Pattern.compile("\\[.*]|\\{.*}|.*/.*|.*\\.\\..*", Pattern.DOTALL);

	private static final Pattern LEVEL_2 = Pattern.compile("""
			Y-?\\d+(?:E\\d+(?:S\\d+)?|S\\d+)
			|-?\\d{4}S\\d+
			|(?!-0000)[?~%]?-?[\\dX]{4}[?~%]?(?:-[?~%]?[\\dX]{2}[?~%]?){0,2}""", Pattern.COMMENTS);

	private static final int SPRING = 21;

	private static final int WINTER = 24;

	private static final int LAST_LEVEL_2_MONTH = 41;

	static EdtfLevel1 read(String text) {
		Matcher matcher = DATE.matcher(text);
		if (!matcher.matches()) {
			throw new RefusedException(reasonAgainst(text), text);
		}
		String longYear = matcher.group("long");
		if (longYear != null && longYear.length() > LONGEST_YEAR) {
			throw new RefusedException(Reason.DATE_OUT_OF_RANGE, text);
		}
		try {
			EdtfLevel1 date = read(matcher);
			if (date.earliest.getYear() < FIRST_YEAR || date.latest.getYear() > LAST_YEAR) {
				throw new RefusedException(Reason.DATE_OUT_OF_RANGE, text);
			}
			return date;
		}
		catch (DateTimeException ex) {
			throw new RefusedException(monthOfLevel2(matcher) ? Reason.DATE_TOO_COMPLEX : Reason.NO_SUCH_DAY, text);
		}
	}

	private static EdtfLevel1 read(Matcher matcher) {
		String decade = matcher.group("decade");
		if (decade != null) {
			return years(Precision.DECADE, Integer.parseInt(decade + "0"), 10);
		}
		String century = matcher.group("century");
		if (century != null) {
			return years(Precision.CENTURY, Integer.parseInt(century + "00"), 100);
		}
		String longYear = matcher.group("long");
		if (longYear != null) {
			return years(Precision.YEAR, Integer.parseInt(longYear), 1);
		}
		int year = Integer.parseInt(matcher.group("year"));
		String month = matcher.group("month");
		return (month != null) ? months(year, Integer.parseInt(month), matcher.group("day"))
				: years(Precision.YEAR, year, 1);
	}

	private static EdtfLevel1 years(Precision precision, int first, int count) {
		return new EdtfLevel1(precision, LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
	}

	private static EdtfLevel1 months(int year, int month, @Nullable String day) {
		if (day != null) {
			LocalDate date = LocalDate.of(year, month, Integer.parseInt(day));
			return new EdtfLevel1(Precision.DAY, date, date);
		}
		if (month >= SPRING && month <= WINTER) {
			YearMonth first = YearMonth.of(year, 3 * (month - SPRING + 1));
			return new EdtfLevel1(Precision.SEASON, first.atDay(1), first.plusMonths(2).atEndOfMonth());
		}
		YearMonth only = YearMonth.of(year, month);
		return new EdtfLevel1(Precision.MONTH, only.atDay(1), only.atEndOfMonth());
	}

	private static boolean monthOfLevel2(Matcher matcher) {
		String month = matcher.group("month");
		return month != null && matcher.group("day") == null && Integer.parseInt(month) > WINTER
				&& Integer.parseInt(month) <= LAST_LEVEL_2_MONTH;
	}

	private static Reason reasonAgainst(String text) {
		if (SEVERAL.matcher(text).matches()) {
			return Reason.NOT_ONE_DATE;
		}
		if (WITH_TIME.matcher(text).matches()) {
			return Reason.TIME_OF_DAY;
		}
		return LEVEL_2.matcher(text).matches() ? Reason.DATE_TOO_COMPLEX : Reason.NOT_A_DATE;
	}

}

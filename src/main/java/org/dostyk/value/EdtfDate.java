package org.dostyk.value;

import java.time.LocalDate;

import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One date, as exact as its source and no more, in the Extended Date/Time Format, levels
 * 0 and 1 (ISO 8601-2:2019; Library of Congress, EDTF specification of 4 February 2019):
 * {@code 2014}, {@code 2014-05}, {@code 2014-05-12}, {@code 2014~} (about), {@code 2014?}
 * (uncertain), {@code 2014%} (both), {@code 201X}, {@code 20XX}, {@code 2014-XX},
 * {@code 2014-05-XX}, {@code 2014-XX-XX}, seasons {@code 2014-21} to {@code 2014-24},
 * {@code -0044} (45 BC) and {@code Y17000}.
 *
 * <p>
 * Years are those of the proleptic Gregorian calendar with a year 0. They end where
 * PostgreSQL's {@code date} and {@code daterange} do: -4712 to 5874896.
 *
 * @param text the date as it is written in EDTF, without white space around it
 */
public record EdtfDate(String text) {

	/**
	 * Guards the form and the calendar.
	 * @throws RefusedException ({@link Reason#NOT_A_DATE}, {@link Reason#NO_SUCH_DAY},
	 * {@link Reason#DATE_OUT_OF_RANGE}, {@link Reason#TIME_OF_DAY},
	 * {@link Reason#NOT_ONE_DATE}, {@link Reason#DATE_TOO_COMPLEX})
	 */
	public EdtfDate {
		EdtfLevel1.read(text);
	}

	/**
	 * Reads a date.
	 * @param text EDTF level 0 or 1
	 * @return the date, whose {@link #text} is the same
	 * @throws RefusedException as the constructor
	 */
	public static EdtfDate parse(String text) {
		return new EdtfDate(text);
	}

	/**
	 * Reads a date that may be absent, as from a cell or a field.
	 * @param text EDTF level 0 or 1, or empty, or null
	 * @return the date, or null if there is none
	 * @throws RefusedException as the constructor
	 */
	public static @Nullable EdtfDate ofNullable(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : new EdtfDate(text);
	}

	/**
	 * The first day that it can mean. A qualifier does not widen it.
	 * @return for {@code 2014~} the first of January 2014
	 */
	public LocalDate earliest() {
		return EdtfLevel1.read(this.text).earliest();
	}

	/**
	 * The last day that it can mean. A qualifier does not widen it. Seasons are the
	 * meteorological ones of the northern hemisphere, since EDTF leaves them open: spring
	 * is March to May, winter is December to February of the next year.
	 * @return for {@code 2014~} the last of December 2014
	 */
	public LocalDate latest() {
		return EdtfLevel1.read(this.text).latest();
	}

	/**
	 * How much of the date is known.
	 * @return the precision; {@link Precision#YEAR} for {@code 2014-XX}
	 */
	public Precision precision() {
		return EdtfLevel1.read(this.text).precision();
	}

	/**
	 * Whether the source doubts it ({@code ?} or {@code %}).
	 * @return true if uncertain
	 */
	public boolean uncertain() {
		return this.text.endsWith("?") || this.text.endsWith("%");
	}

	/**
	 * Whether it is an estimate ({@code ~} or {@code %}).
	 * @return true if approximate
	 */
	public boolean approximate() {
		return this.text.endsWith("~") || this.text.endsWith("%");
	}

	/**
	 * The date as it is written in EDTF.
	 */
	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * How much of a date is known, the least first.
	 */
	public enum Precision {

		/**
		 * The first two digits of the year: {@code 20XX} is 2000 to 2099.
		 */
		CENTURY,

		/**
		 * The first three digits of the year: {@code 201X} is 2010 to 2019.
		 */
		DECADE,

		/**
		 * The year.
		 */
		YEAR,

		/**
		 * The season of a year.
		 */
		SEASON,

		/**
		 * Year and month.
		 */
		MONTH,

		/**
		 * The day.
		 */
		DAY

	}

}

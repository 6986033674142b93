package org.dostyk.value;

import java.time.LocalDate;

import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * When something begins and ends, each as exact as its source. A missing end says only
 * that none is recorded: whether the thing goes on is known from its status, which
 * callers pass as {@code goesOn} (true for active and dormant).
 *
 * @param start the beginning, or null if not recorded
 * @param end the end, or null if not recorded or not come yet
 */
public record Period(@Nullable EdtfDate start, @Nullable EdtfDate end) {

	/**
	 * Neither a start nor an end.
	 */
	public static final Period NOT_RECORDED = new Period(null, null);

	/**
	 * Refuses an end that lies wholly before the start; 2020-01-21 to 2020 is right.
	 * @throws RefusedException ({@link Reason#END_BEFORE_START})
	 */
	public Period {
		if (start != null && end != null && end.latest().isBefore(start.earliest())) {
			throw new RefusedException(Reason.END_BEFORE_START, start + "/" + end);
		}
	}

	/**
	 * Reads a start and an end as two cells or fields hold them.
	 * @param start EDTF level 0 or 1, or empty, or null
	 * @param end EDTF level 0 or 1, or empty, or null
	 * @return the period
	 * @throws RefusedException if a date is none, or the end is before the start
	 */
	public static Period of(@Nullable String start, @Nullable String end) {
		return new Period(EdtfDate.ofNullable(start), EdtfDate.ofNullable(end));
	}

	/**
	 * Reads an EDTF interval of level 0 or 1. A side that is open ({@code ..}) or unknown
	 * (empty) is absent.
	 * @param interval for example {@code 2004-06-11%/2004-06} or {@code 1985-04/..}
	 * @return the period, with at least one side
	 * @throws RefusedException if there are not two sides or both are absent
	 * ({@link Reason#NOT_AN_INTERVAL}), if a date is none, or the end is before the start
	 */
	public static Period parse(String interval) {
		String[] sides = interval.split("/", -1);
		if (sides.length != 2) {
			throw new RefusedException(Reason.NOT_AN_INTERVAL, interval);
		}
		Period period = of(known(sides[0]), known(sides[1]));
		if (!period.isRecorded()) {
			throw new RefusedException(Reason.NOT_AN_INTERVAL, interval);
		}
		return period;
	}

	private static String known(String side) {
		return side.equals("..") ? "" : side;
	}

	/**
	 * Whether a start or an end is recorded.
	 * @return false if neither is
	 */
	public boolean isRecorded() {
		return this.start != null || this.end != null;
	}

	/**
	 * The first day that it can touch: the earliest of the start, else of the end.
	 * @return the day, or null if nothing is recorded
	 */
	public @Nullable LocalDate firstDay() {
		if (this.start != null) {
			return this.start.earliest();
		}
		return (this.end != null) ? this.end.earliest() : null;
	}

	/**
	 * The last day that it can touch: the latest of the end; without an end the latest of
	 * the start, unless it goes on.
	 * @param goesOn whether it still goes on where no end is recorded
	 * @return the day, or null if it is open or nothing is recorded
	 */
	public @Nullable LocalDate lastDay(boolean goesOn) {
		if (this.end != null) {
			return this.end.latest();
		}
		return (this.start != null && !goesOn) ? this.start.latest() : null;
	}

	/**
	 * Whether it touches a span of time; what has neither start nor end touches none.
	 * @param from where the span begins, with its earliest day, or null for no beginning
	 * @param to where the span ends, with its latest day, or null for no end
	 * @param goesOn whether it still goes on where no end is recorded
	 * @return true if they have a day in common
	 */
	public boolean overlaps(@Nullable EdtfDate from, @Nullable EdtfDate to, boolean goesOn) {
		LocalDate first = firstDay();
		if (first == null) {
			return false;
		}
		LocalDate last = lastDay(goesOn);
		return (to == null || !first.isAfter(to.latest()))
				&& (from == null || last == null || !last.isBefore(from.earliest()));
	}

}

package org.dostyk.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.dostyk.catalogue.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Bars by year, drawn by the server. Lengths along the years are in per cent, heights in
 * pixels.
 *
 * @param first the first year drawn
 * @param last the last year drawn
 * @param height height of the picture
 * @param base where the bars stand
 * @param bars a bar for each year that has records
 * @param marks years written below
 * @param grid lines with numbers
 * @param peak the year with most records
 * @param largest how many records that year has
 * @param outside how many records with a year are not drawn
 */
record YearChart(int first, int last, int height, int base, List<Bar> bars, List<Mark> marks, List<Grid> grid, int peak,
		long largest, long outside) {

	private static final int MOST_YEARS = 40;

	private static final int ROOM_FOR_YEARS = 24;

	/**
	 * Draws counts.
	 * @param counts numbers by the code of a year
	 * @param thisYear the year that is not over
	 * @param height height of the picture in pixels
	 * @param labels how many years may be written below
	 * @param ruled whether there are lines with numbers
	 */
	static YearChart of(Map<String, Long> counts, int thisYear, int height, int labels, boolean ruled) {
		return of(counts, thisYear, MOST_YEARS, height, labels, ruled);
	}

	/**
	 * Draws the counts of the last years.
	 * @param most how many years may be drawn
	 */
	static YearChart of(Map<String, Long> counts, int thisYear, int most, int height, int labels, boolean ruled) {
		TreeMap<Integer, Long> years = new TreeMap<>();
		counts.forEach((code, count) -> {
			if (!code.equals(Facet.NONE) && count > 0) {
				years.put(Integer.valueOf(code), count);
			}
		});
		TreeMap<Integer, Long> drawn = new TreeMap<>(years.headMap(thisYear, true));
		int last = drawn.isEmpty() ? thisYear : thisYear(drawn.lastKey(), thisYear);
		drawn.headMap(last - most + 1).clear();
		int first = drawn.isEmpty() ? last : drawn.firstKey();
		long largest = drawn.values().stream().mapToLong(Long::longValue).max().orElse(0);
		int peak = drawn.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Long>comparingByValue())
			.map(Map.Entry::getKey)
			.orElse(last);
		int base = height - ROOM_FOR_YEARS;
		Scale scale = new Scale(first, last, base, largest);
		List<Bar> bars = drawn.entrySet()
			.stream()
			.map((year) -> scale.bar(year.getKey(), year.getValue(), year.getKey() == thisYear))
			.toList();
		long outside = sum(years) - sum(drawn);
		return new YearChart(first, last, height, base, bars, scale.marks(labels, ruled),
				ruled ? scale.grid() : List.of(), peak, largest, outside);
	}

	/**
	 * The same picture with bars that lead somewhere.
	 * @param href the address of a year
	 * @param chosen whether a year is chosen
	 */
	YearChart linked(IntFunction<String> href, IntPredicate chosen) {
		List<Bar> linked = this.bars.stream()
			.map((bar) -> bar.linked(href.apply(bar.year()), chosen.test(bar.year())))
			.toList();
		return new YearChart(this.first, this.last, this.height, this.base, linked, this.marks, this.grid, this.peak,
				this.largest, this.outside);
	}

	/**
	 * Whether its bars lead somewhere, so that it is more than a picture.
	 */
	public boolean isLinked() {
		return this.bars.stream().anyMatch((bar) -> bar.href() != null);
	}

	// The chart runs to the present where the counts nearly do
	private static int thisYear(int lastWithRecords, int thisYear) {
		return (thisYear - lastWithRecords <= 5) ? thisYear : lastWithRecords;
	}

	static String percent(double part) {
		return String.format(Locale.ROOT, "%.2f%%", part);
	}

	private static long sum(Map<Integer, Long> years) {
		return years.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * A year's bar.
	 *
	 * @param year the year
	 * @param count how many records it has
	 * @param x where the bar begins
	 * @param width how wide it is
	 * @param y its top
	 * @param height its height
	 * @param part whether the year is not over
	 * @param columnX where the column begins in which nothing but this bar stands
	 * @param columnWidth how wide the column is
	 * @param href where it leads, or null if nowhere
	 * @param chosen whether the year is chosen
	 */
	record Bar(int year, long count, String x, String width, String y, String height, boolean part, String columnX,
			String columnWidth, @Nullable String href, boolean chosen) {

		private Bar linked(String address, boolean isChosen) {
			return new Bar(this.year, this.count, this.x, this.width, this.y, this.height, this.part, this.columnX,
					this.columnWidth, address, isChosen);
		}

	}

	/**
	 * A year written below.
	 */
	record Mark(String x, String text, boolean minor) {

	}

	/**
	 * A line across with its number.
	 */
	record Grid(String y, String textY, String text) {

	}

	private record Scale(int first, int last, int base, long largest) {

		private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

		private static final double GAP = 0.12;

		private static final int ROOM_ABOVE = 18;

		private double slot() {
			return 100.0 / (this.last - this.first + 1);
		}

		private Bar bar(int year, long count, boolean part) {
			double height = height(count);
			return new Bar(year, count, percent((year - this.first + GAP) * slot()), percent((1 - 2 * GAP) * slot()),
					number(this.base - height), number(height), part, percent((year - this.first) * slot()),
					percent(slot()), null, false);
		}

		private double height(long count) {
			return Math.max(1, (double) count / this.largest * (this.base - ROOM_ABOVE));
		}

		private List<Mark> marks(int most, boolean wide) {
			int years = this.last - this.first + 1;
			int step = STEPS.stream().filter((s) -> years / s <= most).findFirst().orElse(years);
			List<Mark> marks = new ArrayList<>();
			for (int year = this.last - Math.floorMod(this.last, step); year >= this.first; year -= step) {
				marks.add(0, new Mark(percent((year - this.first + 0.5) * slot()), String.valueOf(year),
						wide && Math.floorMod(year, 2 * step) != 0));
			}
			return marks;
		}

		private List<Grid> grid() {
			long step = 1;
			for (int i = 0; this.largest / step > 5; i++) {
				step = step * ((i % 3 == 1) ? 5 : 4) / 2;
			}
			long size = step;
			return IntStream.rangeClosed(1, 5)
				.mapToObj((i) -> Long.valueOf(i * size))
				.filter((count) -> count < this.largest)
				.map((count) -> new Grid(number(this.base - height(count)), number(this.base - height(count) - 4),
						count.toString()))
				.toList();
		}

		private static String number(double value) {
			return String.format(Locale.ROOT, "%.2f", value);
		}

	}

}

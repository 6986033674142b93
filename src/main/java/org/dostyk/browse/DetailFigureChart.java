package org.dostyk.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A small line of figures over the years, drawn by the server. Each figure is a dot; a
 * line joins two years only where nothing between them is missing and each has one
 * figure.
 *
 * @param indicator what is counted
 * @param first the first year drawn
 * @param last the last year drawn
 * @param lines the points of each unbroken stretch, as a polyline takes them
 * @param dots the figures
 * @param marks years written below
 * @param grid lines across with their numbers
 * @param lowest the dot with the least figure
 * @param highest the dot with the greatest figure
 */
record DetailFigureChart(Label indicator, String first, String last, List<String> lines, List<Dot> dots,
		List<Mark> marks, List<Grid> grid, Dot lowest, Dot highest) {

	static final int LEAST_YEARS = 3;

	private static final int LEFT = 48;

	private static final int RIGHT = 304;

	private static final int TOP = 30;

	private static final int BASE = 150;

	private static final int ROOM_FOR_A_YEAR = 44;

	/**
	 * Draws figures.
	 * @param indicator what is counted
	 * @param years the years to show, with their figures, perhaps none; with figures in
	 * at least three of them
	 * @param joined whether nothing is missing between two years that follow each other
	 * @param words what numbers look like
	 */
	static DetailFigureChart of(Label indicator, NavigableMap<Integer, List<BigDecimal>> years,
			BiPredicate<Integer, Integer> joined, Words words) {
		double most = years.values()
			.stream()
			.flatMap(List::stream)
			.mapToDouble(BigDecimal::doubleValue)
			.max()
			.orElse(1);
		Scale scale = new Scale(years.firstKey(), years.lastKey(), (most > 0) ? most : 1);
		List<Dot> dots = new ArrayList<>();
		years.forEach((year, figures) -> figures.forEach((figure) -> dots.add(new Dot(scale.x(year), scale.y(figure),
				String.valueOf(year), DetailEditions.number(figure, words), figure))));
		Comparator<Dot> bySize = Comparator.comparing(Dot::figure);
		return new DetailFigureChart(indicator, String.valueOf(years.firstKey()), String.valueOf(years.lastKey()),
				lines(years, joined, scale), dots, marks(years, scale), scale.grid(words),
				dots.stream().min(bySize).orElseThrow(), dots.stream().max(bySize).orElseThrow());
	}

	private static List<String> lines(NavigableMap<Integer, List<BigDecimal>> years,
			BiPredicate<Integer, Integer> joined, Scale scale) {
		List<List<String>> stretches = new ArrayList<>();
		Integer before = null;
		for (Map.Entry<Integer, List<BigDecimal>> year : years.entrySet()) {
			boolean single = year.getValue().size() == 1;
			if (single && before != null && joined.test(before, year.getKey())) {
				stretches.get(stretches.size() - 1).add(scale.point(year.getKey(), year.getValue().get(0)));
			}
			else if (single) {
				stretches.add(new ArrayList<>(List.of(scale.point(year.getKey(), year.getValue().get(0)))));
			}
			before = single ? year.getKey() : null;
		}
		return stretches.stream()
			.filter((stretch) -> stretch.size() > 1)
			.map((stretch) -> String.join(" ", stretch))
			.toList();
	}

	// The last year is always written, and of the others those for which there is room
	private static List<Mark> marks(NavigableMap<Integer, List<BigDecimal>> years, Scale scale) {
		double last = scale.position(years.lastKey());
		List<Mark> marks = new ArrayList<>();
		double written = -ROOM_FOR_A_YEAR;
		for (int year : years.keySet()) {
			double at = scale.position(year);
			boolean room = at - written >= ROOM_FOR_A_YEAR && last - at >= ROOM_FOR_A_YEAR || at == last;
			written = room ? at : written;
			marks.add(new Mark(scale.x(year), room ? String.valueOf(year) : ""));
		}
		return marks;
	}

	/**
	 * A figure.
	 */
	record Dot(String x, String y, String year, String text, BigDecimal figure) {

		/**
		 * Where the number stands.
		 */
		public String textY() {
			return Scale.number(Double.parseDouble(this.y) - 9);
		}

	}

	/**
	 * A year below, with its text or an empty one where there is no room.
	 */
	record Mark(String x, String text) {

	}

	/**
	 * A line across with its number.
	 */
	record Grid(String y, String textY, String text) {

	}

	private record Scale(int first, int last, double most) {

		private double position(int year) {
			return (this.first == this.last) ? (LEFT + RIGHT) / 2.0
					: LEFT + (double) (year - this.first) / (this.last - this.first) * (RIGHT - LEFT);
		}

		private String x(int year) {
			return number(position(year));
		}

		private String y(BigDecimal figure) {
			return number(height(figure.doubleValue()));
		}

		private double height(double figure) {
			return BASE - Math.max(0, figure) / this.most * (BASE - TOP);
		}

		private String point(int year, BigDecimal figure) {
			return x(year) + "," + y(figure);
		}

		private List<Grid> grid(Words words) {
			double tens = Math.pow(10, Math.floor(Math.log10(this.most)));
			double step = Stream.of(0.2, 0.5, 1.0, 2.0, 5.0)
				.map((part) -> part * tens)
				.filter((size) -> this.most / size <= 4)
				.findFirst()
				.orElse(tens);
			List<Grid> lines = new ArrayList<>();
			for (int i = 1; i * step < this.most * 0.95; i++) {
				double y = height(i * step);
				lines.add(new Grid(number(y), number(y - 4),
						DetailEditions.number(BigDecimal.valueOf(i * step).stripTrailingZeros(), words)));
			}
			return lines;
		}

		private static String number(double value) {
			return String.format(Locale.ROOT, "%.1f", value);
		}

	}

}

package org.dostyk.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rectangle of a picture.
 *
 * @param left its least x
 * @param top its least y
 * @param right its greatest x
 * @param bottom its greatest y
 */
record Box(double left, double top, double right, double bottom) {

	static Box around(Collection<Point> points) {
		return new Box(points.stream().mapToDouble(Point::x).min().orElse(0),
				points.stream().mapToDouble(Point::y).min().orElse(0),
				points.stream().mapToDouble(Point::x).max().orElse(0),
				points.stream().mapToDouble(Point::y).max().orElse(0));
	}

	double width() {
		return this.right - this.left;
	}

	double height() {
		return this.bottom - this.top;
	}

	Point middle() {
		return new Point((this.left + this.right) / 2, (this.top + this.bottom) / 2);
	}

	Stream<Point> corners() {
		return Stream.of(new Point(this.left, this.top), new Point(this.right, this.top),
				new Point(this.left, this.bottom), new Point(this.right, this.bottom));
	}

	boolean overlaps(Box other) {
		return this.left < other.right && other.left < this.right && this.top < other.bottom && other.top < this.bottom;
	}

	boolean contains(Box other) {
		return this.left <= other.left && other.right <= this.right && this.top <= other.top
				&& other.bottom <= this.bottom;
	}

	/**
	 * The rectangle with a margin on all sides.
	 */
	Box grown(double margin) {
		return new Box(this.left - margin, this.top - margin, this.right + margin, this.bottom + margin);
	}

	/**
	 * The part of a closed line inside, after Sutherland and Hodgman; where the line was
	 * cut it follows the edges.
	 */
	List<Point> clip(List<Point> line) {
		List<Point> clipped = clip(line, (point) -> point.x() >= this.left, (a, b) -> atX(a, b, this.left));
		clipped = clip(clipped, (point) -> point.x() <= this.right, (a, b) -> atX(a, b, this.right));
		clipped = clip(clipped, (point) -> point.y() >= this.top, (a, b) -> atY(a, b, this.top));
		return clip(clipped, (point) -> point.y() <= this.bottom, (a, b) -> atY(a, b, this.bottom));
	}

	private static List<Point> clip(List<Point> line, Predicate<Point> inside,
			BiFunction<Point, Point, Point> crossing) {
		List<Point> clipped = new ArrayList<>();
		for (int i = 0; i < line.size(); i++) {
			Point from = line.get((i > 0) ? i - 1 : line.size() - 1);
			Point to = line.get(i);
			if (inside.test(from) != inside.test(to)) {
				clipped.add(crossing.apply(from, to));
			}
			if (inside.test(to)) {
				clipped.add(to);
			}
		}
		return clipped;
	}

	private static Point atX(Point a, Point b, double x) {
		return new Point(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
	}

	private static Point atY(Point a, Point b, double y) {
		return new Point(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y);
	}

}

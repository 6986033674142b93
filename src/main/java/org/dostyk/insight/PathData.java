package org.dostyk.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes lines as the path data of SVG (SVG 2, section 9.3), relative and with one digit
 * after the point.
 */
final class PathData {

	private PathData() {
	}

	/**
	 * Writes closed lines.
	 * @param lines the corners of each
	 * @param grid tenths of a unit to which corners are rounded
	 * @return the path; empty if all lines are too small for the grid
	 */
	static String closed(List<List<Point>> lines, int grid) {
		StringBuilder path = new StringBuilder();
		for (List<Point> line : lines) {
			List<long[]> corners = corners(line, grid);
			if (corners.size() > 2) {
				write(path, corners);
				path.append('z');
			}
		}
		return path.toString();
	}

	/**
	 * Writes a line that is not closed.
	 */
	static String open(List<Point> line) {
		StringBuilder path = new StringBuilder();
		write(path, corners(line, 1));
		return path.toString();
	}

	/**
	 * Writes a circle.
	 */
	static String circle(Point middle, int radius) {
		long[] left = { Math.round(middle.x() * 10) - radius * 10L, Math.round(middle.y() * 10) };
		StringBuilder path = new StringBuilder();
		write(path, List.of(left));
		return path + "a%1$d %1$d 0 1 0 %2$d 0 %1$d %1$d 0 1 0-%2$d 0z".formatted(radius, 2 * radius);
	}

	/**
	 * A number with one digit after the point at most.
	 */
	static String number(double value) {
		return tenths(Math.round(value * 10));
	}

	// Without those that do not move or turn, and without ways there and back.
	private static List<long[]> corners(List<Point> line, int grid) {
		List<long[]> corners = new ArrayList<>();
		for (Point point : line) {
			long[] corner = { Math.round(point.x() * 10 / grid) * grid, Math.round(point.y() * 10 / grid) * grid };
			int last = corners.size() - 1;
			if (last > 0 && same(corners.get(last - 1), corner)) {
				corners.remove(last);
			}
			else if (last < 0 || !same(corners.get(last), corner)) {
				if (last > 0 && onward(corners.get(last - 1), corners.get(last), corner)) {
					corners.remove(last);
				}
				corners.add(corner);
			}
		}
		return corners;
	}

	private static boolean same(long[] a, long[] b) {
		return a[0] == b[0] && a[1] == b[1];
	}

	private static boolean onward(long[] from, long[] over, long[] to) {
		long x = over[0] - from[0];
		long y = over[1] - from[1];
		long nextX = to[0] - over[0];
		long nextY = to[1] - over[1];
		return x * nextY == y * nextX && x * nextX + y * nextY > 0;
	}

	private static void write(StringBuilder path, List<long[]> corners) {
		long[] from = { 0, 0 };
		for (long[] corner : corners) {
			boolean first = corner == corners.get(0);
			String x = tenths(corner[0] - from[0]);
			String y = tenths(corner[1] - from[1]);
			append(path, first ? "M" : (from == corners.get(0)) ? "l" : "", x);
			append(path, "", y);
			from = corner;
		}
	}

	// A sign, or a second point, parts two numbers by itself.
	private static void append(StringBuilder path, String command, String number) {
		path.append(command);
		boolean parted = !Character.isDigit(path.charAt(path.length() - 1)) || number.startsWith("-")
				|| (number.startsWith(".") && endsInFraction(path));
		path.append(parted ? "" : " ").append(number);
	}

	private static boolean endsInFraction(StringBuilder path) {
		int at = path.length() - 1;
		while (Character.isDigit(path.charAt(at))) {
			at--;
		}
		return path.charAt(at) == '.';
	}

	private static String tenths(long tenths) {
		String sign = (tenths < 0) ? "-" : "";
		long whole = Math.abs(tenths) / 10;
		long rest = Math.abs(tenths) % 10;
		if (rest == 0) {
			return sign + whole;
		}
		return sign + ((whole > 0) ? whole : "") + "." + rest;
	}

}

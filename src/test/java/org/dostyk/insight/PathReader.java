package org.dostyk.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads path data of closed lines as a browser does.
 */
final class PathReader {

	private static final Pattern TOKEN = Pattern.compile("[MlzZ]|-?(?:\\d*\\.\\d+|\\d+)");

	private PathReader() {
	}

	static List<List<Point>> read(String path) {
		List<List<Point>> lines = new ArrayList<>();
		Matcher token = TOKEN.matcher(path);
		double x = 0;
		double y = 0;
		boolean absolute = false;
		while (token.find()) {
			switch (token.group()) {
				case "M" -> {
					lines.add(new ArrayList<>());
					absolute = true;
				}
				case "l", "z" -> absolute = false;
				default -> {
					double dx = Double.parseDouble(token.group());
					token.find();
					double dy = Double.parseDouble(token.group());
					x = absolute ? dx : x + dx;
					y = absolute ? dy : y + dy;
					lines.get(lines.size() - 1).add(new Point(x, y));
				}
			}
		}
		return lines;
	}

	/**
	 * The area within closed lines that do not overlap.
	 */
	static double area(List<List<Point>> lines) {
		double area = 0;
		for (List<Point> line : lines) {
			double twice = 0;
			for (int i = 0; i < line.size(); i++) {
				Point a = line.get(i);
				Point b = line.get((i + 1) % line.size());
				twice += a.x() * b.y() - b.x() * a.y();
			}
			area += Math.abs(twice) / 2;
		}
		return area;
	}

}

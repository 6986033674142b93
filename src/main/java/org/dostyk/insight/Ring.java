package org.dostyk.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed line on the earth, the edge of a piece of land or of a hole in one. What it
 * encloses is the smaller side.
 */
final class Ring {

	// Edges are straight on a map of latitude and longitude (RFC 7946, 3.1.1), so a long
	// one has to be bent.
	private static final double LONGEST_EDGE = 2;

	private final List<Position> line;

	private final Position middle;

	private final double size;

	private final double reach;

	/**
	 * Makes a ring.
	 * @param corners its corners, in either direction, the first not again at the end
	 */
	Ring(List<Position> corners) {
		double[] area = area(corners);
		this.line = line(corners);
		this.size = Position.length(area) / 2;
		this.middle = (this.size > 0) ? Position.of(area) : corners.get(0);
		this.reach = this.line.stream().mapToDouble(this.middle::angleTo).max().orElse(0);
	}

	/**
	 * Its corners, with points between them where they are far apart, and the first again
	 * at the end.
	 */
	List<Position> line() {
		return this.line;
	}

	/**
	 * The middle of what it encloses.
	 */
	Position middle() {
		return this.middle;
	}

	/**
	 * How large what it encloses is, on a sphere of radius 1.
	 */
	double size() {
		return this.size;
	}

	/**
	 * The angle from its middle to its farthest corner in radians.
	 */
	double reach() {
		return this.reach;
	}

	private static List<Position> line(List<Position> corners) {
		List<Position> line = new ArrayList<>();
		Position from = corners.get(corners.size() - 1);
		line.add(from);
		for (Position to : corners) {
			double east = Math.IEEEremainder(to.longitude() - from.longitude(), 360);
			double north = to.latitude() - from.latitude();
			int steps = (int) Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / LONGEST_EDGE);
			for (int step = 1; step < steps; step++) {
				double longitude = Math.IEEEremainder(from.longitude() + east * step / steps, 360);
				line.add(new Position(from.latitude() + north * step / steps, longitude));
			}
			line.add(to);
			from = to;
		}
		return List.copyOf(line);
	}

	// The sum over the edges of their normals times their lengths is twice the vector of
	// the enclosed area (Stokes); it is turned to the side where the corners are.
	private static double[] area(List<Position> corners) {
		double[] sum = new double[3];
		double[] side = new double[3];
		double[] from = corners.get(corners.size() - 1).vector();
		for (Position corner : corners) {
			double[] to = corner.vector();
			double[] normal = Position.cross(from, to);
			double length = Position.length(normal);
			if (length > 0) {
				Position.add(sum, normal, Math.atan2(length, Position.dot(from, to)) / length);
			}
			Position.add(side, to, 1);
			from = to;
		}
		double[] area = new double[3];
		Position.add(area, sum, (Position.dot(sum, side) < 0) ? -1 : 1);
		return area;
	}

}

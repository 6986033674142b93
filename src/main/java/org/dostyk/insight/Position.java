package org.dostyk.insight;

import java.util.Collection;

/**
 * A point on the earth, taken as a sphere.
 *
 * @param latitude degrees from -90 (south) to 90
 * @param longitude degrees from -180 (west) to 180
 */
public record Position(double latitude, double longitude) {

	private static final double LEAST = 1e-9;

	/**
	 * Guards that the point is on the earth.
	 * @throws IllegalArgumentException if it is not
	 */
	public Position {
		if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
			throw new IllegalArgumentException(latitude + ", " + longitude + " is not on the earth");
		}
	}

	/**
	 * The point in the middle of some points.
	 * @param positions one point or more
	 * @return the direction of their mean; the first of them if they lie on opposite
	 * sides of the earth
	 */
	static Position middle(Collection<Position> positions) {
		double[] sum = new double[3];
		positions.forEach((position) -> add(sum, position.vector(), 1));
		return (length(sum) < LEAST) ? positions.iterator().next() : of(sum);
	}

	/**
	 * The point that a vector from the middle of the earth leads to.
	 */
	static Position of(double[] vector) {
		return new Position(Math.toDegrees(Math.atan2(vector[2], Math.hypot(vector[0], vector[1]))),
				Math.toDegrees(Math.atan2(vector[1], vector[0])));
	}

	/**
	 * The vector of length 1 that leads to this point from the middle of the earth.
	 */
	double[] vector() {
		double phi = Math.toRadians(this.latitude);
		double lambda = Math.toRadians(this.longitude);
		return new double[] { Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi) };
	}

	/**
	 * The angle between two points in radians, from 0 to π.
	 */
	double angleTo(Position other) {
		double[] a = vector();
		double[] b = other.vector();
		return Math.atan2(length(cross(a, b)), dot(a, b));
	}

	/**
	 * A point on the great circle to another point.
	 * @param part 0 is this point, 1 the other
	 */
	Position towards(Position other, double part) {
		double angle = angleTo(other);
		if (Math.sin(angle) < LEAST) {
			return (part < 0.5) ? this : other;
		}
		double[] sum = new double[3];
		add(sum, vector(), Math.sin((1 - part) * angle));
		add(sum, other.vector(), Math.sin(part * angle));
		return of(sum);
	}

	static void add(double[] sum, double[] vector, double times) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += vector[i] * times;
		}
	}

	static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	static double[] cross(double[] a, double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
	}

	static double length(double[] vector) {
		return Math.sqrt(dot(vector, vector));
	}

}

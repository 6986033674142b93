package org.dostyk.insight;

/**
 * Lambert's azimuthal equal-area projection of the sphere: equal areas stay equal, great
 * circles through the centre are straight. What is farther than 128° from the centre is
 * not drawn, because there shapes are hardly to be recognised.
 *
 * @param centre the point in the middle
 * @param scale units of the picture for a radius of the earth
 * @param middle where the centre lies in the picture
 */
record Projection(Position centre, double scale, Point middle) {

	private static final double FARTHEST = Math.toRadians(128);

	private static final double LEAST = 1e-12;

	/**
	 * The mean radius of the earth in kilometres (IUGG).
	 */
	static final double EARTH = 6371.0088;

	/**
	 * A picture of the whole disc.
	 * @param centre the point in the middle
	 * @param size width and height of the picture
	 */
	static Projection within(Position centre, double size) {
		return new Projection(centre, size / 4 / Math.sin(FARTHEST / 2), new Point(size / 2, size / 2));
	}

	/**
	 * Where a point of the earth lies in the picture, be it beyond the rim. The point
	 * opposite the centre, which lies in all directions, is taken to lie upwards.
	 */
	Point project(Position position) {
		double phi = Math.toRadians(position.latitude());
		double phi0 = Math.toRadians(this.centre.latitude());
		double lambda = Math.toRadians(position.longitude() - this.centre.longitude());
		double c = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda);
		if (1 + c < LEAST) {
			return new Point(this.middle.x(), this.middle.y() - 2 * this.scale);
		}
		double k = this.scale * Math.sqrt(2 / (1 + c));
		return new Point(this.middle.x() + k * Math.cos(phi) * Math.sin(lambda), this.middle.y()
				- k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)));
	}

	/**
	 * Whether a point of the picture lies within the rim.
	 */
	boolean shows(Point point) {
		return distance(point) <= radius(FARTHEST * EARTH);
	}

	/**
	 * The distance of a point of the picture from the centre.
	 */
	double distance(Point point) {
		return Math.hypot(point.x() - this.middle.x(), point.y() - this.middle.y());
	}

	/**
	 * The distance in the picture from the centre to what is so many kilometres away.
	 */
	double radius(double kilometres) {
		return 2 * this.scale * Math.sin(kilometres / EARTH / 2);
	}

	/**
	 * The direction from the centre to a point of the picture.
	 * @return degrees clockwise from the right, from -180 to 180
	 */
	double direction(Point point) {
		return Math.toDegrees(Math.atan2(point.y() - this.middle.y(), point.x() - this.middle.x()));
	}

	/**
	 * A point of the rim.
	 * @param direction degrees clockwise from the right
	 */
	Point rim(double direction) {
		double radius = radius(FARTHEST * EARTH);
		return new Point(this.middle.x() + radius * Math.cos(Math.toRadians(direction)),
				this.middle.y() + radius * Math.sin(Math.toRadians(direction)));
	}

}

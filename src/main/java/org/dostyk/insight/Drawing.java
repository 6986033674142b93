package org.dostyk.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws rings in a projection, cut at its rim: what lies beyond is moved to the rim in
 * its own direction, so that a cut coast ends in the rim's arc and no line crosses the
 * picture.
 */
class Drawing {

	private static final int ARC = 3;

	private final Projection projection;

	Drawing(Projection projection) {
		this.projection = projection;
	}

	/**
	 * Draws a ring.
	 * @return closed lines, to be filled by the even-odd rule; none if nothing of it can
	 * be seen
	 */
	List<List<Point>> draw(Ring ring) {
		List<Point> line = ring.line().stream().map(this.projection::project).toList();
		if (line.stream().noneMatch(this.projection::shows)) {
			return List.of();
		}
		List<Point> points = new ArrayList<>();
		double turned = 0;
		boolean wasBeyond = false;
		double from = this.projection.direction(line.get(0));
		for (int i = 0; i < line.size(); i++) {
			Point point = line.get(i);
			double to = this.projection.direction(point);
			double turn = Math.IEEEremainder(to - from, 360);
			boolean beyond = !this.projection.shows(point);
			if (beyond && wasBeyond) {
				addArc(points, from, turn);
			}
			if (i > 0) {
				points.add(beyond ? this.projection.rim(to) : point);
			}
			turned += turn;
			wasBeyond = beyond;
			from = to;
		}
		boolean around = Math.abs(turned) > 180;
		boolean farSide = around && ring.middle().angleTo(this.projection.centre()) > Math.PI / 2;
		return farSide ? List.of(points, rim()) : List.of(points);
	}

	// The whole rim makes what lies between it and a line around the centre the inside.
	private List<Point> rim() {
		List<Point> rim = new ArrayList<>();
		for (int direction = 0; direction < 360; direction += ARC) {
			rim.add(this.projection.rim(direction));
		}
		return rim;
	}

	// At multiples, so that an arc there and back falls on itself and vanishes.
	private void addArc(List<Point> points, double from, double turn) {
		int first = (int) Math.ceil(Math.min(from, from + turn) / ARC);
		int last = (int) Math.floor(Math.max(from, from + turn) / ARC);
		for (int i = 0; i <= last - first; i++) {
			points.add(this.projection.rim(ARC * ((turn > 0) ? first + i : last - i)));
		}
	}

}

package org.dostyk.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dostyk.insight.MapView.DistanceRing;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The map of the world around the home country, projected once.
 */
@Component
class WorldMap {

	static final int SIZE = 1000;

	private static final int GRID = 5;

	// What is smaller, in square units, cannot be seen and is left out.
	private static final double SPECK = 1.5;

	// A country that is smaller can hardly be seen or pointed at and gets a dot instead.
	private static final double SMALL = 8;

	private static final int DOT = 4;

	private static final List<Integer> DISTANCES = List.of(3000, 6000, 9000);

	private final List<Land> lands;

	private final Projection projection;

	private final List<Shape> shapes;

	WorldMap(PortalProperties portal) {
		this.lands = Lands.read();
		this.projection = Projection.within(centre(portal.homeCountry()), SIZE);
		this.shapes = this.lands.stream()
			.map(this::shape)
			.filter((shape) -> !shape.path().isEmpty())
			.sorted(Comparator.comparing(Shape::dot))
			.toList();
	}

	// Whole degrees: a country has no exact middle.
	private Position centre(String country) {
		return this.lands.stream()
			.filter((land) -> country.equals(land.code()))
			.findFirst()
			.map((land) -> land.mainland().middle())
			.map((middle) -> new Position(Math.round(middle.latitude()), Math.round(middle.longitude())))
			.orElse(new Position(0, 0));
	}

	/**
	 * The outlines, from which other maps can be drawn.
	 */
	List<Land> lands() {
		return this.lands;
	}

	/**
	 * What lies in the middle.
	 */
	Position centre() {
		return this.projection.centre();
	}

	/**
	 * Countries and territories that can be seen; dots last, because they may lie within
	 * another country.
	 */
	List<Shape> shapes() {
		return this.shapes;
	}

	/**
	 * Circles at round distances from the centre.
	 */
	List<DistanceRing> rings() {
		return DISTANCES.stream()
			.map((distance) -> new DistanceRing(distance, Math.round(this.projection.radius(distance))))
			.toList();
	}

	private Shape shape(Land land) {
		Ring mainland = land.mainland();
		double unit = this.projection.scale() * this.projection.scale();
		if (mainland.size() * unit < SMALL) {
			Point middle = this.projection.project(mainland.middle());
			boolean seen = this.projection.shows(middle);
			return new Shape(land.code(), seen ? PathData.circle(middle, DOT) : "", true);
		}
		Drawing drawing = new Drawing(this.projection);
		List<List<Point>> lines = new ArrayList<>();
		land.rings()
			.stream()
			.filter((ring) -> ring.size() * unit >= SPECK)
			.forEach((ring) -> lines.addAll(drawing.draw(ring)));
		return new Shape(land.code(), PathData.closed(lines, GRID), false);
	}

	/**
	 * A country or territory on the map.
	 *
	 * @param code ISO 3166-1 alpha-2, or null if it has none
	 * @param path the path data of its outline
	 * @param dot whether a dot stands for an outline too small to be seen
	 */
	record Shape(@Nullable String code, String path, boolean dot) {

	}

}

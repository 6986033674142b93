package org.dostyk.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.insight.LocatorView.LandOnMap;
import org.dostyk.insight.LocatorView.Town;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of the earth that shows some places and, where they are not too large,
 * the countries concerned, and draws it with the places in the middle.
 */
class Locator {

	static final int WIDTH = 210;

	static final int HEIGHT = 145;

	private static final Box PICTURE = new Box(0, 0, WIDTH, HEIGHT);

	private static final double LEAST_KILOMETRES = 3000;

	private static final double MOST_KILOMETRES_FOR_COUNTRIES = 6500;

	private static final double ROOM_AROUND_COUNTRIES = 1.15;

	private static final double ROOM_AROUND_PLACES = 1.5;

	// Beyond the edge, so that the line where an outline is cut cannot be seen.
	private static final int OUTSIDE = 2;

	private static final int TIE_PARTS = 24;

	private final List<Land> lands;

	private final List<Position> places;

	private final Projection projection;

	Locator(List<Land> lands, List<Position> places, Collection<String> countries) {
		this.lands = lands;
		this.places = places;
		Projection unit = new Projection(Position.middle(places), 1, new Point(0, 0));
		List<Point> points = places.stream().map(unit::project).filter(unit::shows).toList();
		List<Point> corners = lands.stream()
			.filter((land) -> land.code() != null && countries.contains(land.code()))
			.flatMap((land) -> land.mainland().line().stream())
			.map(unit::project)
			.toList();
		Box around = Box.around(Stream.concat(points.stream(), corners.stream()).toList());
		double width = width(around) * ROOM_AROUND_COUNTRIES;
		if (width * Projection.EARTH > MOST_KILOMETRES_FOR_COUNTRIES) {
			around = Box.around(points);
			width = width(around) * ROOM_AROUND_PLACES;
		}
		double scale = WIDTH / Math.max(width, LEAST_KILOMETRES / Projection.EARTH);
		Point middle = around.middle();
		this.projection = new Projection(unit.centre(), scale,
				new Point(WIDTH / 2.0 - middle.x() * scale, HEIGHT / 2.0 - middle.y() * scale));
	}

	private static double width(Box around) {
		return Math.max(around.width(), around.height() * WIDTH / HEIGHT);
	}

	/**
	 * Draws the map.
	 * @param names what the places are called, in their order
	 * @param tied whether lines lead from the first place to each other
	 * @param inWords all names
	 * @param shade the class of the shade of a country
	 */
	LocatorView view(List<Text> names, boolean tied, String inWords,
			Function<@Nullable String, @Nullable String> shade) {
		Drawing drawing = new Drawing(this.projection);
		List<LandOnMap> drawn = new ArrayList<>();
		for (Land land : this.lands) {
			List<List<Point>> lines = land.rings()
				.stream()
				.filter(this::isNear)
				.flatMap((ring) -> drawing.draw(ring).stream())
				.map(PICTURE.grown(OUTSIDE)::clip)
				.toList();
			String path = PathData.closed(lines, 1);
			if (!path.isEmpty()) {
				drawn.add(new LandOnMap(path, shade.apply(land.code())));
			}
		}
		List<List<Point>> ties = tied ? ties() : List.of();
		return new LocatorView(WIDTH, HEIGHT, inWords, drawn, ties.stream().map(PathData::open).toList(),
				towns(names, ties));
	}

	private boolean isNear(Ring ring) {
		double corner = PICTURE.corners().mapToDouble(this.projection::distance).max().orElseThrow();
		double angle = 2 * Math.asin(Math.min(1, corner / this.projection.scale() / 2));
		return this.projection.centre().angleTo(ring.middle()) - ring.reach() <= angle;
	}

	// Great circles, the shortest ways.
	private List<List<Point>> ties() {
		return IntStream.range(1, this.places.size())
			.mapToObj((i) -> IntStream.rangeClosed(0, TIE_PARTS)
				.mapToObj((part) -> this.places.get(0).towards(this.places.get(i), (double) part / TIE_PARTS))
				.map(this.projection::project)
				.filter(this.projection::shows)
				.toList())
			.toList();
	}

	private List<Town> towns(List<Text> names, List<List<Point>> ties) {
		List<Point> points = this.places.stream().map(this.projection::project).toList();
		Labelling labelling = new Labelling(PICTURE, points, ties);
		return IntStream.range(0, points.size()).filter((i) -> this.projection.shows(points.get(i))).mapToObj((i) -> {
			Point at = points.get(i);
			return new Town(PathData.number(at.x()), PathData.number(at.y()), names.get(i),
					labelling.label(at, names.get(i).value()));
		}).toList();
	}

}

package org.dostyk.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dostyk.insight.WorldMap.Shape;
import org.dostyk.web.PortalProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WorldMapTest {

	private static final double KILOMETRES_A_UNIT = 6371.0088 / 278.1505;

	@ParameterizedTest
	@CsvSource({ "KZ, 48, 67", "BR, -11, -53", "FR, 47, 2", "NZ, -44, 171", "AQ, -85, 83", "TV, 0, 0" })
	void theHomeCountryLiesInTheMiddle(String country, double latitude, double longitude) {
		assertThat(around(country).centre()).isEqualTo(new Position(latitude, longitude));
	}

	@ParameterizedTest
	@CsvSource({ "KZ, 2700", "CN, 9400", "AU, 7700", "BY, 206", "ZA, 1220" })
	void aCountryIsDrawnAsLargeAsItIs(String country, double thousandsOfSquareKilometres) {
		List<List<Point>> lines = PathReader.read(shape(around("KZ"), country).path());
		double hole = country.equals("ZA") ? 2 * 30 : 0;
		assertThat(PathReader.area(lines) * KILOMETRES_A_UNIT * KILOMETRES_A_UNIT / 1000 - hole)
			.isEqualTo(thousandsOfSquareKilometres, within(thousandsOfSquareKilometres * 0.04));
	}

	@ParameterizedTest
	@ValueSource(strings = { "KZ", "NZ", "BR", "FJ", "CL", "AQ", "US", "RU", "SG", "ES", "TV" })
	void everyOutlineStaysInsideTheRimAndNoLineCrossesThePicture(String home) {
		WorldMap map = around(home);
		assertThat(map.shapes()).hasSizeGreaterThan(120);
		for (Shape shape : map.shapes()) {
			assertThat(shape.path()).as(shape.code()).matches("M[-MlazZ0-9. ]+z").doesNotContain("NaN");
			if (!shape.dot()) {
				PathReader.read(shape.path()).forEach((line) -> {
					for (int i = 0; i < line.size(); i++) {
						Point point = line.get(i);
						Point next = line.get((i + 1) % line.size());
						assertThat(Math.hypot(point.x() - 500, point.y() - 500)).as(shape.code()).isLessThan(501);
						assertThat(isLong(point, next)).as(shape.code() + point + next).isFalse();
					}
				});
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "KZ", "NZ", "BR", "FJ", "CL", "AQ", "US", "ES" })
	void everyCountryIsDrawnUnlessItLiesBeyondTheRim(String home) {
		WorldMap map = around(home);
		Projection projection = Projection.within(map.centre(), 1000);
		Set<String> drawn = new HashSet<>(map.shapes().stream().map(Shape::code).toList());
		for (Land land : map.lands().stream().filter((one) -> one.code() != null).toList()) {
			if (land.rings()
				.stream()
				.flatMap((ring) -> ring.line().stream())
				.map(projection::project)
				.noneMatch(projection::shows)) {
				assertThat(drawn).doesNotContain(land.code());
			}
			else if (projection.shows(projection.project(land.mainland().middle()))) {
				assertThat(drawn).contains(land.code());
			}
		}
	}

	@Test
	void onlyWhatIsFarFromKazakhstanIsMissing() {
		Set<String> all = new HashSet<>();
		WorldMap map = around("KZ");
		map.lands().stream().filter((land) -> land.code() != null).forEach((land) -> all.add(land.code()));
		map.shapes().forEach((shape) -> all.remove(shape.code()));
		assertThat(all).contains("AR", "CL", "UY").doesNotContain("NZ", "US", "ZA", "SG");
	}

	@Test
	void theCutsOfTheFlatMapAreSewnUp() {
		WorldMap map = around("FJ");
		assertThat(land(map, "RU").rings()).hasSize(11);
		assertThat(land(map, "FJ").rings()).hasSize(2);
		assertThat(land(map, "AQ").rings()
			.stream()
			.flatMap((ring) -> ring.line().stream())
			.filter((position) -> Math.abs(position.latitude()) > 89)).isEmpty();
	}

	@Test
	void aLandAroundTheOtherEndOfTheEarthFillsTheRim() {
		Ring ring = new Ring(
				List.of(new Position(-20, 0), new Position(-20, 90), new Position(-20, 180), new Position(-20, -90)));
		List<List<Point>> lines = new Drawing(Projection.within(new Position(90, 0), 1000)).draw(ring);
		assertThat(lines).hasSize(2);
		assertThat(lines.get(1)).hasSize(120)
			.allSatisfy(
					(point) -> assertThat(Math.hypot(point.x() - 500, point.y() - 500)).isEqualTo(500, within(0.001)));
	}

	@Test
	void aSmallCountryIsADotAndLiesOverTheOthers() {
		List<Shape> shapes = around("KZ").shapes();
		assertThat(shape(around("KZ"), "SG")).satisfies((singapore) -> {
			assertThat(singapore.dot()).isTrue();
			assertThat(singapore.path()).contains("a4 4");
		});
		assertThat(shapes).isSortedAccordingTo((a, b) -> Boolean.compare(a.dot(), b.dot()));
	}

	@Test
	void theMapIsSmall() {
		int size = around("KZ").shapes()
			.stream()
			.filter((shape) -> !shape.dot())
			.mapToInt((s) -> s.path().length())
			.sum();
		assertThat(size).isBetween(40_000, 60_000);
	}

	@Test
	void distancesAreDrawnAsRings() {
		assertThat(around("KZ").rings()).extracting((ring) -> ring.kilometres() + " " + ring.radius())
			.containsExactly("3000 130", "6000 252", "9000 361");
	}

	// An edge has two degrees at most, which the rim stretches to some thirty units.
	private static boolean isLong(Point from, Point to) {
		return Math.hypot(to.x() - from.x(), to.y() - from.y()) > 35;
	}

	private static WorldMap around(String country) {
		return new WorldMap(new PortalProperties("Dostyk", "http://localhost:8080", country, true));
	}

	private static Shape shape(WorldMap map, String country) {
		return map.shapes().stream().filter((s) -> country.equals(s.code())).findFirst().orElseThrow();
	}

	private static Land land(WorldMap map, String country) {
		return map.lands().stream().filter((land) -> country.equals(land.code())).findFirst().orElseThrow();
	}

}

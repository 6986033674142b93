package org.dostyk.insight;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ProjectionTest {

	private final Projection projection = Projection.within(new Position(48, 67), 1000);

	@Test
	void theCentreLiesInTheMiddle() {
		assertThat(this.projection.project(new Position(48, 67))).isEqualTo(new Point(500, 500));
		assertThat(this.projection.scale()).isEqualTo(278.1505, within(0.0001));
	}

	// Towns and distances as drawn in the prototype of the look.
	@ParameterizedTest
	@CsvSource({ "51.13, 71.43, 513.5, 484.4", "43.25, 76.95, 535.1, 520.8", "43.8, 87.6, 571.2, 510.9",
			"39.905, 116.391, 670.3, 483", "31.229, 121.459, 708.9, 506.7" })
	void aTownLiesWhereTheFormulaPutsIt(double latitude, double longitude, double x, double y) {
		Point point = this.projection.project(new Position(latitude, longitude));
		assertThat(point.x()).isEqualTo(x, within(0.3));
		assertThat(point.y()).isEqualTo(y, within(0.3));
	}

	@ParameterizedTest
	@CsvSource({ "3000, 130", "6000, 252", "9000, 361", "14232.9, 500" })
	void aDistanceFromTheCentreIsARadius(double kilometres, double radius) {
		assertThat(this.projection.radius(kilometres)).isEqualTo(radius, within(0.5));
	}

	@Test
	void northIsUpAndEastIsRight() {
		assertThat(this.projection.project(new Position(58, 67)).y()).isLessThan(500);
		assertThat(this.projection.project(new Position(48, 77)).x()).isGreaterThan(500);
	}

	@Test
	void equalAreasStayEqual() {
		double unit = this.projection.scale() * this.projection.scale();
		for (Position corner : List.of(new Position(47, 66), new Position(0, 20), new Position(-40, 150),
				new Position(70, -150))) {
			double drawn = PathReader.area(List.of(List
				.of(corner, new Position(corner.latitude() + 1, corner.longitude()),
						new Position(corner.latitude() + 1, corner.longitude() + 1),
						new Position(corner.latitude(), corner.longitude() + 1))
				.stream()
				.map(this.projection::project)
				.toList()));
			double real = Math.toRadians(1)
					* (Math.sin(Math.toRadians(corner.latitude() + 1)) - Math.sin(Math.toRadians(corner.latitude())));
			assertThat(drawn / unit).as(corner.toString()).isEqualTo(real, within(real * 0.002));
		}
	}

	@Test
	void theOtherEndOfTheEarthIsOutside() {
		Point opposite = this.projection.project(new Position(-48, -113));
		assertThat(opposite.x()).isFinite();
		assertThat(this.projection.shows(opposite)).isFalse();
	}

	@Test
	void aWayFollowsTheGreatCircle() {
		Position halfway = new Position(0, -90).towards(new Position(0, 90), 0.25);
		assertThat(new Position(40, -90).towards(new Position(40, 90), 0.5).latitude()).isEqualTo(90, within(1e-6));
		assertThat(halfway.latitude()).isFinite();
		assertThat(Position.middle(List.of(new Position(0, 170), new Position(0, -170))).longitude())
			.satisfies((longitude) -> assertThat(Math.abs(longitude)).isEqualTo(180, within(1e-6)));
	}

	@Test
	void whatIsNotOnTheEarthIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Position(90.1, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, -180.1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Position(Double.NaN, 0));
	}

}

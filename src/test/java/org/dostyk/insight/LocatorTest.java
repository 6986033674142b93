package org.dostyk.insight;

import java.util.List;
import java.util.Set;

import org.dostyk.insight.LocatorView.Town;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LocatorTest {

	private static final List<Land> LANDS = Lands.read();

	private static final Position ASTANA = new Position(51.17, 71.43);

	private static final Position ALMATY = new Position(43.25, 76.95);

	private static final Position URUMQI = new Position(43.8, 87.6);

	private static final Position SANTIAGO = new Position(-33.45, -70.67);

	@Test
	void aCountryOfModerateSizeIsShownWhole() {
		LocatorView map = draw(Set.of("KZ"), false, ASTANA);
		List<List<Point>> country = PathReader.read(lit(map).get(0));
		assertThat(country).hasSize(1);
		Box box = Box.around(country.get(0));
		assertThat(box.width()).isBetween(150.0, 195.0);
		assertThat(box.left()).isGreaterThan(0);
		assertThat(box.bottom()).isLessThan(145);
	}

	@Test
	void aSmallCountryAwayFromThePlaceIsShownToo() {
		assertThat(lit(draw(Set.of("LU"), false, new Position(50.09, 14.42)))).hasSize(1);
	}

	@Test
	void placesInLargeCountriesAreShownCloselyWithTheLineBetweenThem() {
		LocatorView map = draw(Set.of("KZ", "CN"), true, ALMATY, URUMQI);
		double apart = x(map.towns().get(1)) - x(map.towns().get(0));
		// 864 kilometres in a picture of 3000
		assertThat(apart).isEqualTo(210 * 864 / 3000.0, within(2.0));
		assertThat(map.ties()).singleElement().asString().startsWith("M" + map.towns().get(0).x());
	}

	@Test
	void placesOnOppositeSidesOfTheEarthAreBothShown() {
		LocatorView map = draw(Set.of("KZ", "CL"), true, ASTANA, SANTIAGO);
		assertThat(map.towns()).hasSize(2).allSatisfy((town) -> assertThat(town.label()).isNotNull());
	}

	@Test
	void placesAroundTheAntimeridianLieSideBySide() {
		LocatorView map = draw(Set.of("FJ"), false, new Position(-17, 179.9), new Position(-17, -179.9));
		assertThat(x(map.towns().get(1)) - x(map.towns().get(0))).isBetween(0.5, 10.0);
	}

	@Test
	void outlinesEndJustOutsideThePicture() {
		for (Position place : List.of(ASTANA, SANTIAGO, new Position(-18, 178.4), new Position(-85, 0),
				new Position(64.7, 177.5))) {
			assertThat(draw(Set.of(), false, place).lands()).isNotEmpty()
				.flatMap((land) -> PathReader.read(land.path()))
				.allSatisfy((line) -> {
					Box box = Box.around(line);
					assertThat(new Box(-2.1, -2.1, 212.1, 147.1).contains(box)).isTrue();
				});
		}
	}

	@Test
	void aNameStandsWhereNothingIsCovered() {
		LocatorView map = draw(Set.of("KZ", "CN"), true, ALMATY, URUMQI);
		assertThat(map.towns().get(0).label().anchor()).isEqualTo("end");
		assertThat(map.towns().get(1).label().anchor()).isEqualTo("start");
	}

	@Test
	void aNameWithoutRoomIsLeftOut() {
		Position[] crowd = new Position[9];
		for (int i = 0; i < crowd.length; i++) {
			crowd[i] = new Position(51 + i * 0.01, 71);
		}
		assertThat(draw(Set.of(), false, crowd).towns()).hasSize(9)
			.filteredOn((town) -> town.label() != null)
			.hasSizeLessThan(5)
			.isNotEmpty();
	}

	private static LocatorView draw(Set<String> countries, boolean tied, Position... places) {
		List<Text> names = List.of(places).stream().map((place) -> new Text("A town", Language.EN)).toList();
		List<Locator.Tie> ties = tied ? List.of(new Locator.Tie(0, places.length - 1)) : List.of();
		return new Locator(LANDS, List.of(places), countries).view(names, ties, "",
				(code) -> (code != null && countries.contains(code)) ? "q1" : null);
	}

	private static List<String> lit(LocatorView map) {
		return map.lands().stream().filter((land) -> land.shade() != null).map(LocatorView.LandOnMap::path).toList();
	}

	private static double x(Town town) {
		return Double.parseDouble(town.x());
	}

}

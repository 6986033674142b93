package org.dostyk.browse;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dostyk.insight.LocatorView;
import org.dostyk.insight.Maps;
import org.dostyk.insight.PlaceOnMap;
import org.dostyk.insight.Position;
import org.dostyk.place.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows where the places of one record are.
 */
@Component
class DetailMaps {

	private final Maps maps;

	DetailMaps(Maps maps) {
		this.maps = maps;
	}

	/**
	 * A map of places, with their countries shaded.
	 * @param tied whether lines lead from the first to each other
	 * @return the map, or null if no place has coordinates
	 */
	@Nullable LocatorView of(Collection<Place> places, boolean tied, Words words) {
		List<PlaceOnMap> points = places.stream().distinct().flatMap(DetailMaps::point).toList();
		Set<String> countries = places.stream()
			.filter((place) -> place.coordinates() != null)
			.map((place) -> place.country().code())
			.collect(Collectors.toSet());
		return points.isEmpty() ? null : this.maps.places(points, countries, tied, words.language());
	}

	/**
	 * A map of a place with lines to others.
	 * @param place the place
	 * @param others where the others are
	 * @param countries codes of their countries
	 * @return the map, or null if the place has no coordinates
	 */
	@Nullable LocatorView tied(Place place, Collection<PlaceOnMap> others, Collection<String> countries, Words words) {
		List<PlaceOnMap> points = Stream.concat(point(place), others.stream()).toList();
		Set<String> shaded = Stream.concat(Stream.of(place.country().code()), countries.stream())
			.collect(Collectors.toSet());
		return (place.coordinates() == null) ? null : this.maps.places(points, shaded, true, words.language());
	}

	private static Stream<PlaceOnMap> point(Place place) {
		return Stream.ofNullable(place.coordinates())
			.map((point) -> new PlaceOnMap(place.names(),
					new Position(point.latitude().doubleValue(), point.longitude().doubleValue())));
	}

}

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
	 * @param tied whether a line leads from each to the next
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

	private static Stream<PlaceOnMap> point(Place place) {
		return Stream.ofNullable(place.coordinates())
			.map((point) -> new PlaceOnMap(place.names(),
					new Position(point.latitude().doubleValue(), point.longitude().doubleValue())));
	}

}

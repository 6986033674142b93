package org.dostyk.insight;

import java.util.List;

import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A map of places, as the template {@code insight/map} shows it.
 *
 * @param width width of the picture in its own units
 * @param height height of the picture
 * @param names what the places are called, in words
 * @param lands outlines of countries
 * @param ties path data of lines between places
 * @param towns the places
 */
public record LocatorView(int width, int height, String names, List<LandOnMap> lands, List<String> ties,
		List<Town> towns) {

	/**
	 * An outline.
	 *
	 * @param path its path data
	 * @param shade the class of its shade, or null
	 */
	public record LandOnMap(String path, @Nullable String shade) {

	}

	/**
	 * A place.
	 *
	 * @param x where it is
	 * @param y where it is
	 * @param name what it is called
	 * @param label where its name stands, or null if there is no room
	 */
	public record Town(String x, String y, Text name, @Nullable Label label) {

	}

	/**
	 * The position of a name.
	 *
	 * @param x where it is anchored
	 * @param y its base line
	 * @param anchor {@code start}, {@code middle} or {@code end}
	 */
	public record Label(String x, String y, String anchor) {

	}

}

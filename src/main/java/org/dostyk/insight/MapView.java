package org.dostyk.insight;

import java.util.List;

import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The map of the world with numbers by country, as the template {@code insight/map} shows
 * it.
 *
 * @param home what the home country is called
 * @param centred whether the home country has an outline and so lies in the middle
 * @param darkest the countries with most initiatives and their numbers, in words, or null
 * if there are none but the home country
 * @param empty outlines of lands without initiatives
 * @param drawn countries with initiatives that can be seen on the map
 * @param notDrawn those that cannot, in words, or null if there are none
 * @param countries all countries with initiatives, the largest number first
 * @param rings circles at round distances
 * @param shades what the shades mean
 */
public record MapView(Text home, boolean centred, @Nullable String darkest, List<String> empty,
		List<CountryOnMap> drawn, @Nullable String notDrawn, List<CountryOnMap> countries, List<DistanceRing> rings,
		List<Shade> shades) {

	/**
	 * A country with initiatives.
	 *
	 * @param code ISO 3166-1 alpha-2
	 * @param name what it is called
	 * @param count how many initiatives concern it
	 * @param shade the class of its shade
	 * @param path the path data of its outline, or null if it cannot be seen
	 */
	public record CountryOnMap(String code, Text name, long count, String shade, @Nullable String path) {

	}

	/**
	 * A shade for a range of numbers.
	 *
	 * @param name its class
	 * @param least the least number
	 * @param most the greatest number, or null if there is none
	 */
	public record Shade(String name, long least, @Nullable Long most) {

		/**
		 * The numbers as a range.
		 */
		public String range() {
			return this.least + "–" + this.most;
		}

		boolean covers(long count) {
			return count >= this.least && (this.most == null || count <= this.most);
		}

	}

	/**
	 * A circle around the centre.
	 *
	 * @param kilometres the distance on the earth
	 * @param radius the radius in the picture
	 */
	public record DistanceRing(int kilometres, long radius) {

		/**
		 * Where its label stands: a little below its lowest point.
		 */
		public long labelY() {
			return WorldMap.SIZE / 2 + this.radius + 26;
		}

	}

}

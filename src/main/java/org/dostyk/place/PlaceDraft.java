package org.dostyk.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.dostyk.record.Written;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.Reading;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was typed. The names are those of the columns of {@code places.csv}.
 *
 * @param slug its name in addresses
 * @param kind code of a {@link PlaceKind}
 * @param country code of a country
 * @param within slug of the place it lies in
 * @param names what it is called
 * @param aliases other and former names
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param wikidata the item of Wikidata
 */
public record PlaceDraft(@Nullable String slug, @Nullable String kind, @Nullable String country,
		@Nullable String within, NamesDraft names, List<String> aliases, @Nullable String latitude,
		@Nullable String longitude, @Nullable String wikidata) {

	private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");

	/**
	 * What has to be typed for a place.
	 * @param place the place
	 * @return it as it would be typed
	 */
	public static PlaceDraft of(Place place) {
		Coordinates coordinates = place.coordinates();
		return new PlaceDraft(place.slug().text(), place.kind().code(), place.country().code(),
				Written.slug(place.within()), NamesDraft.of(place.names()), place.aliases(),
				(coordinates != null) ? Written.number(coordinates.latitude()) : null,
				(coordinates != null) ? Written.number(coordinates.longitude()) : null, place.wikidata());
	}

	/**
	 * Reads what was typed into a new place. What it lies in is not read: see
	 * {@link #link}.
	 * @param countries finds countries by code
	 * @param reading keeps what is wrong, field by field
	 * @return the place, or null if it could not be made
	 */
	public @Nullable Place read(Function<String, Optional<Country>> countries, Reading reading) {
		return read(null, countries, reading);
	}

	@Nullable Place read(@Nullable Place known, Function<String, Optional<Country>> countries, Reading reading) {
		Slug slug = reading.ownSlug(known, slug());
		PlaceKind kind = reading.required("kind", kind(), reading.code(PlaceKind.class));
		Country country = reading.required("country", country(), reading.reference(countries));
		Names names = reading.names("names", names());
		List<String> aliases = reading.each("aliases", aliases());
		BigDecimal latitude = reading.number("latitude", latitude(), 3, 5);
		BigDecimal longitude = reading.number("longitude", longitude(), 3, 5);
		String wikidata = reading.form("wikidata", wikidata(), ITEM, "problem.not-a-wikidata-item");
		if (isBlank(latitude()) != isBlank(longitude())) {
			reading.refuse(isBlank(latitude()) ? "latitude" : "longitude", null, "problem.half-a-point");
		}
		if (slug == null || kind == null || country == null || names == null) {
			locate(null, latitude, longitude, reading);
			return null;
		}
		Place place = (known != null) ? known : new Place(slug, kind, country, names);
		place.be(kind, country);
		place.rename(names, aliases);
		place.identify(wikidata);
		locate(place, latitude, longitude, reading);
		return place;
	}

	/**
	 * Reads what the place lies in, when all places are there.
	 * @param place the place
	 * @param places finds places by slug
	 * @param reading keeps what is wrong
	 */
	public void link(Place place, Function<String, Optional<Place>> places, Reading reading) {
		int before = reading.problems().size();
		Place around = reading.<Place>reference(places).read("within", within());
		if (reading.problems().size() == before) {
			reading.attempt(() -> place.lieWithin(around));
		}
	}

	private static void locate(@Nullable Place place, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude,
			Reading reading) {
		reading.attempt(() -> {
			Coordinates coordinates = (latitude != null && longitude != null) ? new Coordinates(latitude, longitude)
					: null;
			if (place != null) {
				place.locate(coordinates);
			}
		});
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}

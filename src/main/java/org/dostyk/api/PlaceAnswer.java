package org.dostyk.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one place. Null and empty mean: not recorded.
 *
 * @param id its number
 * @param slug its slug
 * @param kind what it is
 * @param country the country it lies in
 * @param within the place it lies in
 * @param places the places that lie in it
 * @param name its names
 * @param aliases what else it is called
 * @param latitude in degrees of WGS 84
 * @param longitude in degrees of WGS 84
 * @param wikidata its item in Wikidata
 * @param initiativeCount how many initiatives take place in it or within it
 * @param initiatives the list of these in the API
 * @param url its page in the portal
 * @param updatedAt when it last changed
 * @param revisions when what everybody sees of it changed, the earliest first
 */
record PlaceAnswer(long id, String slug, Word kind, Area country, @Nullable Named within, List<Named> places,
		Multilingual name, List<String> aliases, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude,
		@Nullable String wikidata, long initiativeCount, String initiatives, String url, Instant updatedAt,
		List<Instant> revisions) {

}

package org.dostyk.api;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one country that something in the catalogue takes part in or lies in.
 *
 * @param code ISO 3166-1 alpha-2
 * @param region the region of the world it lies in, by its code of M49
 * @param name its names
 * @param initiativeCount how many initiatives it takes part in
 * @param initiatives the list of these in the API
 * @param url its page in the portal
 */
record CountryAnswer(String code, @Nullable Word region, Multilingual name, long initiativeCount, String initiatives,
		String url) {

}

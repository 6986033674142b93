package org.dostyk.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one organisation. Null and empty mean: not recorded.
 *
 * @param id its number
 * @param slug its slug
 * @param type what it is
 * @param country where it is at home
 * @param name its names
 * @param aliases what else it is called
 * @param website its own page
 * @param wikidata its item in Wikidata
 * @param ror its identifier in the Research Organization Registry
 * @param initiativeCount how many initiatives it takes part in
 * @param initiatives the list of these in the API
 * @param citations its sources
 * @param url its page in the portal
 * @param updatedAt when it last changed
 * @param revisions when what everybody sees of it changed, the earliest first
 */
record OrganisationAnswer(long id, String slug, Word type, @Nullable Area country, Multilingual name,
		List<String> aliases, @Nullable String website, @Nullable String wikidata, @Nullable String ror,
		long initiativeCount, String initiatives, List<Cited> citations, String url, Instant updatedAt,
		List<Instant> revisions) {

}

package org.dostyk.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one funding source. Null and empty mean: not recorded.
 *
 * @param id its number
 * @param slug its slug
 * @param type what it is
 * @param country where it is at home
 * @param organisation the organisation behind it
 * @param name its names
 * @param aliases what else it is called
 * @param summary what it is, in a few sentences
 * @param website its own page
 * @param initiativeCount how many initiatives it pays for
 * @param initiatives the list of these in the API
 * @param fundingTotals totals of the lines that are counted, by currency
 * @param fundingLines the file of all its funding lines, with those of others for the
 * same initiatives
 * @param citations its sources
 * @param url its page in the portal
 * @param updatedAt when it last changed
 * @param revisions when what everybody sees of it changed, the earliest first
 */
record FundingSourceAnswer(long id, String slug, Word type, @Nullable Area country, @Nullable Named organisation,
		Multilingual name, List<String> aliases, Multilingual summary, @Nullable String website, long initiativeCount,
		String initiatives, List<String> fundingTotals, String fundingLines, List<Cited> citations, String url,
		Instant updatedAt, List<Instant> revisions) {

}

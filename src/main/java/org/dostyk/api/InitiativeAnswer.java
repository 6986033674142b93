package org.dostyk.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one initiative. Null and empty mean: not recorded.
 *
 * @param id its number
 * @param slug its slug
 * @param kind what it is
 * @param form its form within its kind
 * @param title its titles
 * @param aliases what else it is called
 * @param summary what it is, in a few sentences
 * @param start when it begins or began
 * @param end when it ends or ended
 * @param goesOn whether it goes on where no end is recorded
 * @param inForce since when an agreement is in force
 * @param lastEvidence when it was last seen alive, as EDTF
 * @param status how it stands
 * @param recurrence how often it takes place
 * @param series the series that it is an edition of
 * @param edition which edition it is
 * @param editions the editions of a series, the latest first
 * @param countries countries with what they do
 * @param places places with what they are to it
 * @param venue the venue
 * @param direction who sends whom: {@code KZ>CN}, or {@code mutual}
 * @param level levels of study, or of a pair
 * @param field the field of a project
 * @param themes what it is about
 * @param audiences whom it is for
 * @param frameworks under which frameworks it happens
 * @param organisations organisations with what they do
 * @param funding funding lines
 * @param fundingTotals totals of the lines that are counted, by currency
 * @param figures what was counted
 * @param website its own page
 * @param citations its sources
 * @param url its page in the portal
 * @param updatedAt when it last changed
 * @param revisions when what everybody sees of it changed, the earliest first
 */
record InitiativeAnswer(long id, String slug, Word kind, @Nullable Word form, Multilingual title, List<String> aliases,
		Multilingual summary, @Nullable When start, @Nullable When end, boolean goesOn, @Nullable String inForce,
		@Nullable When lastEvidence, @Nullable Word status, @Nullable Word recurrence, @Nullable Named series,
		@Nullable String edition, List<Edition> editions, List<InvolvedCountry> countries, List<InvolvedPlace> places,
		@Nullable String venue, List<String> direction, List<Word> level, @Nullable Word field, List<Word> themes,
		List<Word> audiences, List<Word> frameworks, List<InvolvedOrganisation> organisations, List<Funding> funding,
		List<String> fundingTotals, List<Figure> figures, @Nullable String website, List<Cited> citations, String url,
		Instant updatedAt, List<Instant> revisions) {

	/**
	 * An edition of a series.
	 */
	record Edition(String slug, Multilingual title, @Nullable When start, @Nullable When end, String url) {

	}

	/**
	 * A country with what it does.
	 */
	record InvolvedCountry(String code, Multilingual name, Word role) {

	}

	/**
	 * A place with what it is to the initiative.
	 */
	record InvolvedPlace(String slug, Multilingual name, Area country, Word role, String url) {

	}

	/**
	 * An organisation with what it does.
	 */
	record InvolvedOrganisation(String slug, Multilingual name, @Nullable Area country, Word role,
			@Nullable String note, String url) {

	}

	/**
	 * A funding line.
	 *
	 * @param source who pays
	 * @param year the year it is for
	 * @param amount how much it is
	 * @param currency of the amount
	 * @param form in what form it is given
	 * @param certainty how sure it is
	 * @param counted whether it goes into totals, or why not
	 * @param note more about it
	 * @param citation the key of its source
	 */
	record Funding(Named source, @Nullable Integer year, @Nullable BigDecimal amount, @Nullable String currency,
			Word form, Word certainty, Word counted, @Nullable String note, @Nullable String citation) {

	}

	/**
	 * Something counted.
	 *
	 * @param indicator what was counted
	 * @param year the year it is of
	 * @param value how many
	 * @param note more about it
	 * @param citation the key of its source
	 */
	record Figure(Word indicator, @Nullable Integer year, BigDecimal value, @Nullable String note,
			@Nullable String citation) {

	}

}

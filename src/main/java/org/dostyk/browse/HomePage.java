package org.dostyk.browse;

import java.util.List;

import org.dostyk.insight.MapView;
import org.jspecify.annotations.Nullable;

/**
 * The first page of the portal, as its template shows it.
 *
 * @param counted false if counting took too long; then what is counted is not shown
 * @param country name of the home country, or null if the catalogue has none
 * @param total how many initiatives there are
 * @param examples words that find something, in several languages
 * @param kinds the kinds of initiative
 * @param behind what initiatives refer to
 * @param years when they began
 * @param decades lists of what took place in a decade
 * @param undated how many have no date
 * @param undatedHref those that have none
 * @param latest those changed last
 * @param latestHref all of them in that order
 * @param partners the countries that most of them concern, without the home country
 * @param map where the partners are
 */
record HomePage(boolean counted, @Nullable String country, long total, List<Example> examples, List<Count> kinds,
		List<Count> behind, YearChart years, List<Decade> decades, long undated, String undatedHref,
		List<RecordView> latest, String latestHref, List<Partner> partners, MapView map) {

	/**
	 * Words to search for.
	 */
	record Example(Label words, String href) {

	}

	/**
	 * How many there are of something.
	 *
	 * @param name the end of the keys of its texts
	 * @param count the number
	 * @param href the list of them
	 */
	record Count(String name, long count, String href) {

	}

	/**
	 * Ten years.
	 *
	 * @param first the first of them, as text, because a year is no amount
	 * @param href what took place in them
	 */
	record Decade(String first, String href) {

	}

	/**
	 * A country.
	 *
	 * @param name what it is called
	 * @param count how many initiatives concern it
	 * @param width length of its bar in per cent of the longest
	 * @param href the list of them
	 */
	record Partner(Label name, long count, String width, String href) {

	}

}

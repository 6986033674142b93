package org.dostyk.browse;

import java.util.List;

import org.dostyk.browse.HomePage.Partner;
import org.dostyk.insight.LocatorView;
import org.dostyk.insight.MapView;
import org.dostyk.reference.CiteView;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of a country, as its template shows it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name what it is called
 * @param names what it is called in the other languages
 * @param region the region of the world it lies in, or null
 * @param regionCode its M49 code, or null
 * @param total how many initiatives it takes part in
 * @param href the list of them
 * @param csv the file of them
 * @param since the first year with one, or null
 * @param facts other numbers, each with the list of what it counts
 * @param often the places named most often
 * @param time kinds and years, or null if no initiative has a year
 * @param home the country in the middle of the portal, if it is another
 * @param sides who begins and who hosts, of it and that country
 * @param map where the pairs of the two are, or null
 * @param world its partners, if it is the country in the middle itself; else null
 * @param pairs its pairs, or null if it has none
 * @param pairsHref all of its pairs
 * @param morePairs how many pairs are not shown
 * @param partners the countries it meets most often
 * @param money what is known of the money, or null if nothing is
 * @param latest the latest initiatives
 * @param cite how the page may be cited
 */
record CountryPage(String code, Label name, List<Text> names, @Nullable Label region, @Nullable String regionCode,
		long total, String href, String csv, @Nullable String since, List<Number> facts, List<Label> often,
		@Nullable CountryYears time, @Nullable Label home, List<Side> sides, @Nullable LocatorView map,
		@Nullable MapView world, @Nullable TableView pairs, String pairsHref, long morePairs, List<Partner> partners,
		@Nullable FundingSourceDetailTotals money, List<RecordView> latest, CiteView cite) {

	/**
	 * How many there are of something.
	 *
	 * @param name the end of the key of its label
	 * @param count the number
	 * @param href the list of what it counts
	 */
	record Number(String name, long count, String href) {

	}

	/**
	 * Of how many initiatives each of two countries, or both, are something.
	 *
	 * @param name the end of the key of what they are
	 * @param home the country in the middle of the portal alone
	 * @param both both countries
	 * @param other the other country alone
	 * @param neither how many initiatives have neither
	 */
	record Side(String name, long home, long both, long other, long neither) {

		/**
		 * Where the bar of a part begins, in per cent.
		 */
		public String start(int part) {
			long[] parts = { this.home, this.both, this.other };
			long before = 0;
			for (int i = 0; i < part; i++) {
				before += parts[i];
			}
			return YearChart.percent(100.0 * before / Math.max(1, sum()));
		}

		/**
		 * How long the bar of a part is, in per cent.
		 */
		public String width(int part) {
			long[] parts = { this.home, this.both, this.other };
			return YearChart.percent(100.0 * parts[part] / Math.max(1, sum()));
		}

		/**
		 * How many initiatives have one of the two or both.
		 */
		public long sum() {
			return this.home + this.both + this.other;
		}

	}

}

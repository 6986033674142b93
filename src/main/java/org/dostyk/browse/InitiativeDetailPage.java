package org.dostyk.browse;

import java.util.List;

import org.dostyk.browse.DetailView.Group;
import org.dostyk.browse.DetailView.Ref;
import org.dostyk.browse.RecordView.Country;
import org.dostyk.browse.RecordView.When;
import org.dostyk.insight.LocatorView;
import org.jspecify.annotations.Nullable;

/**
 * The page of one initiative, as its template shows it.
 *
 * @param detail what all detail pages have
 * @param life the life of a pair or an agreement, or null for other kinds
 * @param series the series of which it is an edition, or null
 * @param editions its own editions, or null if it has none
 * @param figures what was counted, or null where nobody would expect it
 * @param participants who takes part
 * @param funding who pays
 * @param map where it takes place, or null if no place of it has coordinates
 * @param claims the claims of several sources
 * @param related other initiatives
 */
record InitiativeDetailPage(DetailView detail, @Nullable DetailLife life, @Nullable Series series,
		@Nullable Editions editions, @Nullable Figures figures, Participants participants, Funding funding,
		@Nullable LocatorView map, List<DetailClaims.Claim> claims, Related related) implements DetailPage {

	/**
	 * The way to another initiative.
	 */
	record Link(String href, Label title, When when) {

	}

	/**
	 * A series with the neighbours of an edition in it.
	 *
	 * @param whole the series
	 * @param previous the edition before this one, or null
	 * @param next the edition after it, or null
	 */
	record Series(Link whole, @Nullable Link previous, @Nullable Link next) {

	}

	/**
	 * The editions of a series.
	 *
	 * @param indicators what was counted most often
	 * @param rows the editions, the earliest first, with a cell for each indicator
	 * @param charts the figures of those indicators that have enough of them
	 */
	record Editions(List<Label> indicators, List<Edition> rows, List<DetailFigureChart> charts) {

	}

	/**
	 * An edition with what was counted, or the lack of editions.
	 *
	 * @param link the edition, or null if some are missing
	 * @param gap what is said of those that are missing, or null
	 * @param status code of its status if it was or is not held, else null
	 * @param cells what was counted, for each indicator
	 */
	record Edition(@Nullable Link link, @Nullable String gap, @Nullable String status, List<List<Counted>> cells) {

		static Edition missing(String gap) {
			return new Edition(null, gap, null, List.of());
		}

	}

	/**
	 * A number.
	 *
	 * @param value the number
	 * @param note more about it, or null
	 * @param source who says so, or null
	 */
	record Counted(String value, @Nullable Label note, @Nullable Cited source) {

	}

	/**
	 * A source of another page.
	 *
	 * @param text who published it, else its title
	 * @param url where it can be read, or null
	 * @param lang tag of the language it is written in, or null
	 */
	record Cited(String text, @Nullable String url, @Nullable String lang) {

	}

	/**
	 * What was counted.
	 *
	 * @param rows the figures in order
	 * @param refs sources of them all
	 * @param charts those of enough years to be drawn
	 */
	record Figures(List<Figure> rows, List<Ref> refs, List<DetailFigureChart> charts) {

		/**
		 * Whether a figure has a note.
		 */
		public boolean noted() {
			return this.rows.stream().flatMap((row) -> row.readings().stream()).anyMatch((one) -> one.note() != null);
		}

	}

	/**
	 * What was counted of one thing in one year.
	 *
	 * @param indicator what was counted
	 * @param year the year, or null
	 * @param readings the number, or several that were recorded
	 * @param key the end of the key of how several compare, or null if there is one
	 */
	record Figure(Label indicator, @Nullable String year, List<Reading> readings, @Nullable String key) {

	}

	/**
	 * A number with its sources.
	 */
	record Reading(String value, @Nullable Label note, List<Ref> refs) {

	}

	/**
	 * Who takes part.
	 *
	 * @param organisations the organisations in order
	 * @param countries the countries of each role
	 * @param missing roles that a country should have and none is said to
	 * @param refs sources of the participations
	 */
	record Participants(List<Participant> organisations, List<Group> countries, List<String> missing, List<Ref> refs) {

		/**
		 * Whether a participation has a note.
		 */
		public boolean noted() {
			return this.organisations.stream().anyMatch((row) -> row.note() != null);
		}

	}

	/**
	 * An organisation with what it does.
	 */
	record Participant(String role, String href, Label title, @Nullable Country country, @Nullable Label note) {

	}

	/**
	 * Who pays.
	 *
	 * @param sums the lines, or null if there are none
	 * @param refs sources of them all
	 */
	record Funding(@Nullable DetailFunding sums, List<Ref> refs) {

	}

	/**
	 * Other initiatives.
	 *
	 * @param key the key of what they have in common
	 * @param links the latest first, perhaps none
	 */
	record Related(String key, List<Link> links) {

	}

}

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
 * @param series the series of which it is an edition, or null
 * @param editions its own editions, or null if it has none
 * @param figures what was counted, or null where nobody would expect it
 * @param participants who takes part
 * @param funding who pays
 * @param map where it takes place, or null if no place of it has coordinates
 * @param related other initiatives
 */
record InitiativeDetailPage(DetailView detail, @Nullable Series series, @Nullable Editions editions,
		@Nullable Figures figures, Participants participants, Funding funding, @Nullable LocatorView map,
		Related related) {

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
	 */
	record Editions(List<Label> indicators, List<Edition> rows) {

	}

	/**
	 * An edition with what was counted.
	 */
	record Edition(Link link, List<List<Counted>> cells) {

	}

	/**
	 * A number.
	 */
	record Counted(String value, @Nullable String note) {

	}

	/**
	 * What was counted.
	 *
	 * @param rows the figures in order
	 * @param refs sources of them all
	 */
	record Figures(List<Figure> rows, List<Ref> refs) {

		/**
		 * Whether a figure has a note.
		 */
		public boolean noted() {
			return this.rows.stream().anyMatch((row) -> row.counted().note() != null);
		}

	}

	/**
	 * One figure.
	 */
	record Figure(Label indicator, @Nullable String year, Counted counted, List<Ref> refs) {

	}

	/**
	 * Who takes part.
	 *
	 * @param organisations the organisations in order
	 * @param countries the countries of each role
	 * @param refs sources of the participations
	 */
	record Participants(List<Participant> organisations, List<Group> countries, List<Ref> refs) {

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
	record Participant(String role, String href, Label title, @Nullable Country country, @Nullable String note) {

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

package org.dostyk.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dostyk.browse.DetailView.Ref;
import org.dostyk.browse.DetailView.Value;
import org.dostyk.initiative.Agreement;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.Kind;
import org.dostyk.initiative.Status;
import org.dostyk.value.EdtfDate;
import org.dostyk.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The life of a pair or an agreement: what is dated, in its order, and what can be said
 * of the present from the last evidence.
 *
 * @param steps the dated steps, the earliest first
 * @param key the end of the key of what is said of the present
 */
record DetailLife(List<Step> steps, String key) {

	private static final Set<Kind> LIVING = EnumSet.of(Kind.SISTER_CITY_PAIR, Kind.AGREEMENT);

	/**
	 * The life of an initiative, or null if its kind has none.
	 */
	static @Nullable DetailLife of(Initiative initiative, DetailNotes notes, Words words, Dates dates) {
		if (!LIVING.contains(initiative.kind())) {
			return null;
		}
		List<Dated> dated = new ArrayList<>();
		add(dated, "signed", "start", initiative.period().start());
		if (initiative instanceof Agreement agreement) {
			add(dated, "in_force", "in_force", agreement.inForce());
		}
		add(dated, "last_evidence", "last_evidence", initiative.lastEvidence());
		add(dated, "ended", "end", initiative.period().end());
		List<Step> steps = dated.stream()
			.sorted(Comparator.comparing(Dated::day))
			.map((one) -> one.step(notes, words, dates, initiative.goesOn()))
			.toList();
		return new DetailLife(steps, present(initiative));
	}

	private static void add(List<Dated> dated, String name, String claim, @Nullable EdtfDate date) {
		if (date != null) {
			dated.add(new Dated(name, claim, date));
		}
	}

	private static String present(Initiative initiative) {
		EdtfDate evidence = initiative.lastEvidence();
		Status status = initiative.status();
		if (status == Status.ACTIVE) {
			return (evidence == null) ? "active-without-evidence"
					: Evidence.isOld(evidence) ? "active-long-ago" : "active-lately";
		}
		if (status == Status.ENDED || status == Status.COMPLETED) {
			return (initiative.period().end() != null) ? "ended" : "ended-undated";
		}
		return (status == null) ? "unknown" : status.code();
	}

	/**
	 * A dated step.
	 *
	 * @param name the end of the key of what happened
	 * @param date when
	 * @param refs the sources
	 */
	record Step(String name, Value date, List<Ref> refs) {

	}

	private record Dated(String name, String claim, EdtfDate date) {

		private LocalDate day() {
			return this.date.earliest();
		}

		private Step step(DetailNotes notes, Words words, Dates dates, boolean goesOn) {
			boolean old = goesOn && this.name.equals("last_evidence") && Evidence.isOld(this.date);
			return new Step(this.name, new Value(Label.own(dates.full(this.date, words.language())), null, null,
					dates.machine(this.date), old, null), notes.at(this.claim));
		}

	}

}

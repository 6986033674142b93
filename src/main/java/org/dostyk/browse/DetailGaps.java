package org.dostyk.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.Recurrence;
import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * The years between the editions of a series for which an edition could be expected and
 * none is recorded. Nothing is expected of a series that is not said to recur in a fixed
 * rhythm, nor where the year of any edition is not known for certain, because that one
 * may be what is missing.
 */
final class DetailGaps {

	private static final Map<Recurrence, Integer> RHYTHMS = Map.of(Recurrence.ANNUAL, 1, Recurrence.BIENNIAL, 2,
			Recurrence.TRIENNIAL, 3);

	private final @Nullable Recurrence recurrence;

	private final NavigableSet<Integer> years = new TreeSet<>();

	private final int rhythm;

	private DetailGaps(@Nullable Recurrence recurrence, List<Initiative> editions) {
		this.recurrence = recurrence;
		editions.forEach((edition) -> year(edition).ifPresent(this.years::add));
		boolean certain = editions.stream().allMatch((edition) -> year(edition).isPresent());
		this.rhythm = (recurrence != null && certain) ? RHYTHMS.getOrDefault(recurrence, 0) : 0;
	}

	static DetailGaps of(@Nullable Recurrence recurrence, List<Initiative> editions) {
		return new DetailGaps(recurrence, editions);
	}

	/**
	 * The year of an edition, if it is certain.
	 */
	static Optional<Integer> year(Initiative edition) {
		EdtfDate start = edition.period().start();
		if (start == null || start.uncertain() || start.approximate()) {
			return Optional.empty();
		}
		LocalDate first = start.earliest();
		return (first.getYear() == start.latest().getYear()) ? Optional.of(first.getYear()) : Optional.empty();
	}

	/**
	 * The code of the rhythm that leads to expect editions.
	 */
	String recurrence() {
		return Objects.requireNonNull(this.recurrence).code();
	}

	/**
	 * The years missing before an edition, such as {@code 2016} or {@code 2016–2018}.
	 */
	Optional<String> before(Initiative edition) {
		return year(edition).flatMap((year) -> Optional.ofNullable(this.years.lower(year))
			.filter((before) -> isMissing(before, year))
			.map((before) -> (year - before == 2) ? String.valueOf(before + 1) : (before + 1) + "–" + (year - 1)));
	}

	/**
	 * Whether an edition of one year follows that of another, and none is missing
	 * between.
	 */
	boolean follow(int before, int after) {
		return Integer.valueOf(after).equals(this.years.higher(before)) && !isMissing(before, after);
	}

	// One that is a year late leaves no gap
	private boolean isMissing(int before, int after) {
		return this.rhythm > 0 && after - before >= 2 * this.rhythm;
	}

}

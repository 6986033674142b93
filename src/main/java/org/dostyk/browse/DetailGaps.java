package org.dostyk.browse;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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

	private final NavigableMap<Integer, Initiative> years = new TreeMap<>();

	private final boolean certain;

	private final int rhythm;

	private final int thisYear = Year.now(ZoneOffset.UTC).getValue();

	private DetailGaps(@Nullable Recurrence recurrence, List<Initiative> editions) {
		this.recurrence = recurrence;
		editions.forEach((edition) -> year(edition).ifPresent((year) -> this.years.putIfAbsent(year, edition)));
		this.certain = editions.stream().allMatch((edition) -> year(edition).isPresent());
		this.rhythm = (recurrence != null && this.certain) ? RHYTHMS.getOrDefault(recurrence, 0) : 0;
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
	 * The years missing before the first edition of a year, such as {@code 2016} or
	 * {@code 2016–2018}. Those to come are not missing.
	 */
	Optional<String> before(Initiative edition) {
		return year(edition).filter((year) -> edition.equals(this.years.get(year)))
			.flatMap((year) -> Optional.ofNullable(this.years.lowerKey(year))
				.filter((before) -> isMissing(before, year))
				.flatMap((before) -> years(before + 1, Math.min(year, this.thisYear) - 1)));
	}

	private static Optional<String> years(int first, int last) {
		if (last < first) {
			return Optional.empty();
		}
		return Optional.of((first == last) ? String.valueOf(first) : first + "–" + last);
	}

	/**
	 * Whether an edition of one year follows that of another, and none is missing
	 * between.
	 */
	boolean follow(int before, int after) {
		return Integer.valueOf(after).equals(this.years.higherKey(before)) && !isMissing(before, after)
				&& (this.certain || after - before == 1);
	}

	// One that is a year late leaves no gap
	private boolean isMissing(int before, int after) {
		return this.rhythm > 0 && after - before >= 2 * this.rhythm;
	}

}

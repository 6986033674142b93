package org.dostyk.initiative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.place.Place;
import org.dostyk.record.Coded;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Two places of two countries that are twinned. A pair is the same in either order: its
 * places stand in the alphabetical order of their slugs, of which its own is made.
 */
@Entity
@DiscriminatorValue("sister_city_pair")
public class SisterCityPair extends Initiative {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "first_twin_id")
	private Place firstTwin;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "second_twin_id")
	private Place secondTwin;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<PairLevel> levels = List.of();

	@SuppressWarnings("NullAway.Init")
	protected SisterCityPair() {
	}

	/**
	 * Records a pair.
	 * @param titles what it is called
	 * @param one a place
	 * @param other a place in another country
	 * @throws ProblemException if the two are the same or in the same country
	 */
	public SisterCityPair(Names titles, Place one, Place other) {
		super(slugOf(one, other), titles);
		if (one.country().code().equals(other.country().code())) {
			throw new ProblemException("places", one.country().code(), "problem.twins-of-one-country");
		}
		boolean inOrder = precedes(one, other);
		this.firstTwin = inOrder ? one : other;
		this.secondTwin = inOrder ? other : one;
		super.locate(List.of(new InvolvedPlace(this.firstTwin, PlaceRole.TWIN),
				new InvolvedPlace(this.secondTwin, PlaceRole.TWIN)));
	}

	/**
	 * The slug of the pair of two places.
	 * @param one a place
	 * @param other another place
	 * @return the slugs of both in alphabetical order, joined by a hyphen
	 * @throws ProblemException if the two are the same, or the slug would be too long
	 */
	public static Slug slugOf(Place one, Place other) {
		if (one.slug().equals(other.slug())) {
			throw new ProblemException("places", one.slug().text(), "problem.twin-of-itself");
		}
		String text = precedes(one, other) ? one.slug() + "-" + other.slug() : other.slug() + "-" + one.slug();
		if (text.length() > Slug.MAXIMUM_LENGTH) {
			throw new ProblemException("places", text, "problem.too-long", Slug.MAXIMUM_LENGTH);
		}
		return new Slug(text);
	}

	private static boolean precedes(Place one, Place other) {
		return one.slug().text().compareTo(other.slug().text()) < 0;
	}

	/**
	 * Says on which level the two places are paired.
	 * @param level the level, or null if not recorded
	 */
	public void rank(@Nullable PairLevel level) {
		this.levels = (level != null) ? List.of(level) : List.of();
	}

	/**
	 * Says which places it is about: the two twins, in either order, and perhaps others.
	 * @param places the places in order
	 * @throws ProblemException if the twins are not the two of the pair, or a place is
	 * named twice in the same role
	 */
	@Override
	public void locate(List<InvolvedPlace> places) {
		List<InvolvedPlace> twins = places.stream()
			.filter((involved) -> involved.role() == PlaceRole.TWIN)
			.sorted(Comparator.comparing((involved) -> involved.place().slug().text()))
			.toList();
		if (twins.size() != 2 || !twins.get(0).place().slug().equals(this.firstTwin.slug())
				|| !twins.get(1).place().slug().equals(this.secondTwin.slug())) {
			throw new ProblemException("places", slug().text(), "problem.not-its-twins");
		}
		Iterator<InvolvedPlace> inOrder = twins.iterator();
		List<InvolvedPlace> sorted = new ArrayList<>();
		for (InvolvedPlace involved : places) {
			sorted.add((involved.role() == PlaceRole.TWIN) ? inOrder.next() : involved);
		}
		super.locate(sorted);
	}

	@Override
	public Kind kind() {
		return Kind.SISTER_CITY_PAIR;
	}

	/**
	 * A pair has no form.
	 * @return null
	 */
	@Override
	public @Nullable Coded form() {
		return null;
	}

	/**
	 * On which level the two places are paired.
	 * @return the level, or null if not recorded
	 */
	public @Nullable PairLevel level() {
		return this.levels.isEmpty() ? null : this.levels.get(0);
	}

}

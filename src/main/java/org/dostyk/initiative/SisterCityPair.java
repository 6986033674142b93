package org.dostyk.initiative;

import java.util.ArrayList;
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
 * places stand in the alphabetical order of their slugs.
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
	 * @param slug its name in addresses
	 * @param titles what it is called
	 * @param one a place
	 * @param other a place in another country
	 * @throws ProblemException if the two are the same or in the same country
	 */
	public SisterCityPair(Slug slug, Names titles, Place one, Place other) {
		super(slug, titles);
		pair(one, other);
		super.locate(List.of(new InvolvedPlace(this.firstTwin, PlaceRole.TWIN),
				new InvolvedPlace(this.secondTwin, PlaceRole.TWIN)));
	}

	private void pair(Place one, Place other) {
		if (one.slug().equals(other.slug())) {
			throw new ProblemException("places", one.slug().text(), "problem.twin-of-itself");
		}
		if (one.country().code().equals(other.country().code())) {
			throw new ProblemException("places", one.country().code(), "problem.twins-of-one-country");
		}
		boolean inOrder = one.slug().text().compareTo(other.slug().text()) < 0;
		this.firstTwin = inOrder ? one : other;
		this.secondTwin = inOrder ? other : one;
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
	 * @throws ProblemException if the twins are not two places of two countries, or a
	 * place is named twice in the same role
	 */
	@Override
	public void locate(List<InvolvedPlace> places) {
		List<Place> twins = twins(places);
		if (twins.size() != 2) {
			throw new ProblemException("places", null, "problem.not-two-twins", twins.size());
		}
		pair(twins.get(0), twins.get(1));
		Iterator<Place> inOrder = twins().iterator();
		List<InvolvedPlace> sorted = new ArrayList<>();
		for (InvolvedPlace involved : places) {
			sorted.add(
					(involved.role() == PlaceRole.TWIN) ? new InvolvedPlace(inOrder.next(), PlaceRole.TWIN) : involved);
		}
		super.locate(sorted);
	}

	/**
	 * The twins among places.
	 */
	static List<Place> twins(List<InvolvedPlace> places) {
		return places.stream()
			.filter((involved) -> involved.role() == PlaceRole.TWIN)
			.map(InvolvedPlace::place)
			.toList();
	}

	/**
	 * The two places that are twinned.
	 * @return both, in the alphabetical order of their slugs
	 */
	public List<Place> twins() {
		return List.of(this.firstTwin, this.secondTwin);
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

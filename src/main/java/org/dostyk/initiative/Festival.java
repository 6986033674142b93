package org.dostyk.initiative;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A cultural event: a festival, exhibition, concert, days of culture and the like.
 */
@Entity
@DiscriminatorValue("festival")
public class Festival extends Initiative {

	@Enumerated(EnumType.STRING)
	private @Nullable FestivalForm form;

	private @Nullable String venue;

	@SuppressWarnings("NullAway.Init")
	protected Festival() {
	}

	/**
	 * Records a festival.
	 * @param slug its name in addresses
	 * @param titles what it is called
	 */
	public Festival(Slug slug, Names titles) {
		super(slug, titles);
	}

	/**
	 * Says in what form and where it is held.
	 * @param form the form, or null if not recorded
	 * @param venue the hall, palace or museum, or null
	 */
	public void hold(@Nullable FestivalForm form, @Nullable String venue) {
		this.form = form;
		this.venue = venue;
	}

	/**
	 * Makes it an edition of a series, or one of its own.
	 * @param series the series, or null
	 * @param edition what distinguishes it from the other editions, or null
	 * @throws org.dostyk.record.ProblemException if the series is of another kind, or
	 * itself an edition
	 */
	public void beEditionOf(@Nullable Initiative series, @Nullable String edition) {
		beEdition(series, edition);
	}

	@Override
	public Kind kind() {
		return Kind.FESTIVAL;
	}

	@Override
	public @Nullable FestivalForm form() {
		return this.form;
	}

	/**
	 * The hall, palace or museum where it takes place.
	 * @return the name of the venue, or null
	 */
	public @Nullable String venue() {
		return this.venue;
	}

}

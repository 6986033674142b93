package org.dostyk.initiative;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A programme that sends people to study, teach, train or stay in another country.
 */
@Entity
@DiscriminatorValue("exchange_programme")
public class ExchangeProgramme extends Initiative {

	@Enumerated(EnumType.STRING)
	private @Nullable ExchangeForm form;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<StudyLevel> levels = List.of();

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> directions = List.of();

	@SuppressWarnings("NullAway.Init")
	protected ExchangeProgramme() {
	}

	/**
	 * Records an exchange programme.
	 * @param slug its name in addresses
	 * @param titles what it is called
	 */
	public ExchangeProgramme(Slug slug, Names titles) {
		super(slug, titles);
	}

	/**
	 * Says in what form and for whom it is offered.
	 * @param form the form, or null if not recorded
	 * @param levels the levels of study, in order
	 */
	public void offer(@Nullable ExchangeForm form, List<StudyLevel> levels) {
		this.form = form;
		this.levels = List.copyOf(levels);
	}

	@Override
	public void involve(List<InvolvedCountry> countries) {
		exchange(countries, directions());
	}

	/**
	 * Says which countries do what, and which way people go between them.
	 * @param countries the countries in order
	 * @param directions one or more one-way directions, or only the mutual one, or none
	 * @throws ProblemException if a direction names a country that is not among these, or
	 * the mutual one is not alone
	 */
	public void exchange(List<InvolvedCountry> countries, List<Direction> directions) {
		Set<@Nullable String> codes = countries.stream()
			.map((involved) -> involved.country().code())
			.collect(Collectors.toSet());
		for (int i = 0; i < directions.size(); i++) {
			Direction direction = directions.get(i);
			String field = "directions[" + i + "]";
			if (direction.mutual() && directions.size() > 1) {
				throw new ProblemException(field, direction.toString(), "problem.mutual-is-not-alone");
			}
			if (!direction.mutual() && !(codes.contains(direction.sender()) && codes.contains(direction.receiver()))) {
				throw new ProblemException(field, direction.toString(), "problem.direction-of-others");
			}
		}
		super.involve(countries);
		this.directions = directions.stream().map(Direction::toString).toList();
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
		return Kind.EXCHANGE_PROGRAMME;
	}

	@Override
	public @Nullable ExchangeForm form() {
		return this.form;
	}

	/**
	 * For whom it is.
	 * @return the levels of study, in order
	 */
	public List<StudyLevel> levels() {
		return List.copyOf(this.levels);
	}

	/**
	 * Which way people go.
	 * @return the directions, in order
	 */
	public List<Direction> directions() {
		return this.directions.stream().map(Direction::parse).toList();
	}

}

package org.dostyk.initiative;

import java.util.Arrays;
import java.util.List;
import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.record.ProblemException;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A number that a source gives for an initiative, such as that of its visitors.
 */
@Entity
public class Figure extends InitiativePart {

	@Column(name = "indicator")
	private String code;

	// The vocabulary is a generated column, so the code is written beside this reference
	@ManyToOne
	@JoinColumn(name = "indicator_vocabulary", referencedColumnName = "vocabulary", insertable = false,
			updatable = false)
	@JoinColumn(name = "indicator", referencedColumnName = "code", insertable = false, updatable = false)
	private Term indicator;

	private @Nullable Integer year;

	private BigDecimal value;

	private @Nullable String note;

	@ManyToOne
	@JoinColumn(name = "citation_id")
	private @Nullable InitiativeCitation citation;

	@SuppressWarnings("NullAway.Init")
	protected Figure() {
	}

	/**
	 * Records a number.
	 * @param indicator what is counted
	 * @param year the year it is of, or null
	 * @param value the number
	 * @param note more about it, in our own words, or null
	 * @param citation which source of the initiative says so, or null
	 * @throws ProblemException if the term is of another vocabulary
	 */
	public Figure(Term indicator, @Nullable Integer year, BigDecimal value, @Nullable String note,
			@Nullable InitiativeCitation citation) {
		if (indicator.vocabulary() != Vocabulary.INDICATOR) {
			throw new ProblemException("indicator", indicator.code(), "problem.unknown-reference");
		}
		this.code = indicator.code();
		this.indicator = indicator;
		this.year = year;
		this.value = value;
		this.note = note;
		this.citation = citation;
	}

	/**
	 * What is counted.
	 * @return a term of the indicators
	 */
	public Term indicator() {
		return this.indicator;
	}

	/**
	 * The year it is of.
	 * @return the year, or null if not recorded
	 */
	public @Nullable Integer year() {
		return this.year;
	}

	/**
	 * The number.
	 * @return the number, without zeros at the end of its fraction
	 */
	public BigDecimal value() {
		BigDecimal stripped = this.value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/**
	 * More about it, in our own words.
	 * @return the note, or null
	 */
	public @Nullable String note() {
		return this.note;
	}

	/**
	 * Which source of the initiative says so.
	 * @return the citation, or null
	 */
	public @Nullable InitiativeCitation citation() {
		return this.citation;
	}

	@Override
	List<@Nullable Object> said() {
		return Arrays.asList(this.indicator.code(), this.year, this.value.stripTrailingZeros(), this.note,
				this.citation);
	}

}

package org.dostyk.initiative;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.funding.FundingSource;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Money, or its equivalent, for an initiative from one source. An amount that is not
 * known is absent, never zero.
 */
@Entity
public class FundingLine extends InitiativePart {

	@ManyToOne(optional = false)
	@JoinColumn(name = "funding_source_id")
	private FundingSource fundingSource;

	private @Nullable Integer year;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "amount"))
	@AttributeOverride(name = "currency", column = @Column(name = "currency"))
	private @Nullable Amount amount;

	@Enumerated(EnumType.STRING)
	private FundingForm form;

	@Enumerated(EnumType.STRING)
	private FundingCertainty certainty;

	@Enumerated(EnumType.STRING)
	private Counted counted;

	private @Nullable String note;

	@ManyToOne
	@JoinColumn(name = "citation_id")
	private @Nullable InitiativeCitation citation;

	@SuppressWarnings("NullAway.Init")
	protected FundingLine() {
	}

	/**
	 * Records money from a source.
	 * @param fundingSource who pays
	 * @param year the year it is for, or null
	 * @param amount how much, or null if not known
	 * @param form in what form
	 * @param certainty how sure it is; an undisclosed amount is none
	 * @param counted whether it goes into totals, or why not
	 * @param note more about it, in our own words, or null
	 * @param citation which source of the initiative says so, or null
	 * @throws ProblemException if there is an amount that is undisclosed
	 */
	public FundingLine(FundingSource fundingSource, @Nullable Integer year, @Nullable Amount amount, FundingForm form,
			FundingCertainty certainty, Counted counted, @Nullable String note, @Nullable InitiativeCitation citation) {
		if (amount != null && certainty == FundingCertainty.UNDISCLOSED) {
			throw new ProblemException("amount", amount.value().toPlainString(), "problem.undisclosed-amount");
		}
		this.fundingSource = fundingSource;
		this.year = year;
		this.amount = amount;
		this.form = form;
		this.certainty = certainty;
		this.counted = counted;
		this.note = note;
		this.citation = citation;
	}

	/**
	 * Who pays.
	 * @return the funding source
	 */
	public FundingSource fundingSource() {
		return this.fundingSource;
	}

	/**
	 * The year it is for.
	 * @return the year, or null if not recorded
	 */
	public @Nullable Integer year() {
		return this.year;
	}

	/**
	 * How much it is.
	 * @return the amount, or null if not known
	 */
	public @Nullable Amount amount() {
		return this.amount;
	}

	/**
	 * In what form it is given.
	 * @return the form
	 */
	public FundingForm form() {
		return this.form;
	}

	/**
	 * How sure it is.
	 * @return the certainty
	 */
	public FundingCertainty certainty() {
		return this.certainty;
	}

	/**
	 * Whether it goes into totals, or why not.
	 * @return yes, or the reason
	 */
	public Counted counted() {
		return this.counted;
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
		return Arrays.asList(this.fundingSource.slug(), this.year, this.amount, this.form, this.certainty, this.counted,
				this.note, this.citation);
	}

}

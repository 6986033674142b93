package org.dostyk.initiative;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.dostyk.record.ProblemException;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A treaty, memorandum or other agreement. It begins on the day it was signed.
 */
@Entity
@DiscriminatorValue("agreement")
public class Agreement extends Initiative {

	@Enumerated(EnumType.STRING)
	private @Nullable AgreementForm form;

	private @Nullable EdtfDate inForce;

	@SuppressWarnings("NullAway.Init")
	protected Agreement() {
	}

	/**
	 * Records an agreement.
	 * @param slug its name in addresses
	 * @param titles what it is called
	 */
	public Agreement(Slug slug, Names titles) {
		super(slug, titles);
	}

	/**
	 * Says in what form it was concluded.
	 * @param form the form, or null if not recorded
	 */
	public void conclude(@Nullable AgreementForm form) {
		this.form = form;
	}

	@Override
	public void takePlace(Period period, @Nullable Recurrence recurrence, @Nullable Status status) {
		check(period, this.inForce);
		super.takePlace(period, recurrence, status);
	}

	/**
	 * Says since when it is in force.
	 * @param date the date, or null if not recorded
	 * @throws ProblemException if that is before it was signed
	 */
	public void enterIntoForce(@Nullable EdtfDate date) {
		check(period(), date);
		this.inForce = date;
	}

	private static void check(Period period, @Nullable EdtfDate inForce) {
		EdtfDate signed = period.start();
		if (signed != null && inForce != null && inForce.latest().isBefore(signed.earliest())) {
			throw new ProblemException("inForce", inForce.text(), "problem.in-force-before-signed", signed.text());
		}
	}

	@Override
	public Kind kind() {
		return Kind.AGREEMENT;
	}

	@Override
	public @Nullable AgreementForm form() {
		return this.form;
	}

	/**
	 * Since when it is in force.
	 * @return the date, or null if not recorded
	 */
	public @Nullable EdtfDate inForce() {
		return this.inForce;
	}

}

package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * In what form money or its equivalent is given. The codes are those of the data package.
 */
public enum FundingForm implements Coded {

	/**
	 * Budget allocation.
	 */
	BUDGET("budget"),

	/**
	 * Grant.
	 */
	GRANT("grant"),

	/**
	 * Scholarship.
	 */
	SCHOLARSHIP("scholarship"),

	/**
	 * Sponsorship.
	 */
	SPONSORSHIP("sponsorship"),

	/**
	 * Loan.
	 */
	LOAN("loan"),

	/**
	 * In kind.
	 */
	IN_KIND("in_kind"),

	/**
	 * Investment.
	 */
	INVESTMENT("investment");

	@EnumeratedValue
	private final String code;

	FundingForm(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "funding_form";
	}

}

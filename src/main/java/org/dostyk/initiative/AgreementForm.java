package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Forms of an agreement. The codes are those of the data package.
 */
public enum AgreementForm implements Coded {

	/**
	 * Treaty.
	 */
	TREATY("treaty"),

	/**
	 * Agreement.
	 */
	AGREEMENT("agreement"),

	/**
	 * Memorandum.
	 */
	MEMORANDUM("memorandum"),

	/**
	 * Visa regime.
	 */
	VISA_REGIME("visa_regime"),

	/**
	 * Programme of co-operation.
	 */
	PROGRAMME("programme"),

	/**
	 * Declaration.
	 */
	DECLARATION("declaration"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	AgreementForm(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "agreement_form";
	}

}

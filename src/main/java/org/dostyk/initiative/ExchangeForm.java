package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * Forms of an exchange programme. The codes are those of the data package.
 */
public enum ExchangeForm implements Coded {

	/**
	 * Scholarship.
	 */
	SCHOLARSHIP("scholarship"),

	/**
	 * Student exchange.
	 */
	STUDENT_EXCHANGE("student_exchange"),

	/**
	 * Academic exchange.
	 */
	ACADEMIC_EXCHANGE("academic_exchange"),

	/**
	 * Training.
	 */
	TRAINING("training"),

	/**
	 * Language programme.
	 */
	LANGUAGE("language"),

	/**
	 * Cultural residency.
	 */
	CULTURAL_RESIDENCY("cultural_residency"),

	/**
	 * Youth exchange.
	 */
	YOUTH_EXCHANGE("youth_exchange"),

	/**
	 * Institute.
	 */
	INSTITUTE("institute"),

	/**
	 * Other.
	 */
	OTHER("other");

	@EnumeratedValue
	private final String code;

	ExchangeForm(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "exchange_form";
	}

}

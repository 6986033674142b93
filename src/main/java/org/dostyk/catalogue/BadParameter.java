package org.dostyk.catalogue;

import java.util.Locale;

/**
 * A query parameter that could not be applied.
 *
 * @param name name of the parameter as given
 * @param value the value as given, free of what cannot be stored; empty if the name is
 * the trouble
 * @param reason what is wrong
 */
public record BadParameter(String name, String value, Reason reason) {

	/**
	 * The key of the message that explains it; its arguments are the name and the value.
	 * @return for example {@code bad-parameter.not-a-date}
	 */
	public String messageKey() {
		return "bad-parameter." + this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What is wrong with a parameter.
	 */
	public enum Reason {

		/**
		 * The list has no such parameter.
		 */
		UNKNOWN_NAME,
		/**
		 * The parameter has no such value.
		 */
		UNKNOWN_VALUE,
		/**
		 * Not an EDTF year, month or day.
		 */
		NOT_A_DATE,
		/**
		 * It ends before it begins.
		 */
		TO_BEFORE_FROM,
		/**
		 * It takes one value and came twice.
		 */
		GIVEN_TWICE,
		/**
		 * A number that is not offered; the nearest one is taken.
		 */
		OUT_OF_RANGE,
		/**
		 * More values than one question can hold; those behind them are left out.
		 */
		TOO_MANY,
		/**
		 * Longer than anything that can be meant.
		 */
		TOO_LONG,
		/**
		 * U+0000 or half a character.
		 */
		NOT_TEXT

	}

}

package org.dostyk.value;

import java.util.Locale;

/**
 * A value type's refusal of what it was given. It carries a reason instead of a sentence,
 * so that each entrance (form, URL, import) can say it in the reader's language.
 */
public final class RefusedException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private static final int LONGEST_IN_LOG = 100;

	private final Reason reason;

	RefusedException(Reason reason, String value) {
		super(reason + ": " + forLog(value));
		this.reason = reason;
	}

	// What a stranger typed shall neither flood the log nor forge a line of it
	private static String forLog(String value) {
		return value.substring(0, Math.min(value.length(), LONGEST_IN_LOG)).replaceAll("\\p{Cntrl}", "?");
	}

	/**
	 * Why the value was refused.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * What can be wrong with a value.
	 */
	public enum Reason {

		/**
		 * Not in the form of a date at all.
		 */
		NOT_A_DATE,

		/**
		 * Formed like a date, but the calendar has no such month or day.
		 */
		NO_SUCH_DAY,

		/**
		 * A year that the database's calendar does not reach.
		 */
		DATE_OUT_OF_RANGE,

		/**
		 * A date with a time of day.
		 */
		TIME_OF_DAY,

		/**
		 * An interval, or a set, where one date is wanted.
		 */
		NOT_ONE_DATE,

		/**
		 * EDTF of level 2.
		 */
		DATE_TOO_COMPLEX,

		/**
		 * Not two dates joined by a slash.
		 */
		NOT_AN_INTERVAL,

		/**
		 * The whole of the end lies before the start.
		 */
		END_BEFORE_START,

		/**
		 * A name in none of the languages.
		 */
		NAME_MISSING,

		/**
		 * U+0000 or half of a surrogate pair.
		 */
		NOT_TEXT,

		/**
		 * A control character, or a line break where one line is wanted.
		 */
		CONTROL_CHARACTER,

		/**
		 * Not in the form of a slug.
		 */
		NOT_A_SLUG,

		/**
		 * No name has a letter or a digit to make a slug of.
		 */
		NO_SLUG_FROM_NAME,

		/**
		 * An amount below zero.
		 */
		NEGATIVE_AMOUNT,

		/**
		 * An amount with more digits than money has.
		 */
		AMOUNT_OUT_OF_RANGE,

		/**
		 * Not an ISO 4217 code of a currency.
		 */
		UNKNOWN_CURRENCY;

		/**
		 * The key of the sentence that tells a person.
		 * @return for example {@code refused.no-such-day}
		 */
		public String messageKey() {
			return "refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}

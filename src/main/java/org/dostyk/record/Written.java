package org.dostyk.record;

import java.math.BigDecimal;

import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * How values are written so that {@link Reading} reads the same again.
 */
public final class Written {

	private Written() {
	}

	/**
	 * A date.
	 * @param date the date, or null
	 * @return EDTF, or null
	 */
	public static @Nullable String date(@Nullable EdtfDate date) {
		return (date != null) ? date.text() : null;
	}

	/**
	 * A word of a vocabulary.
	 * @param word the word, or null
	 * @return its code, or null
	 */
	public static @Nullable String code(@Nullable Coded word) {
		return (word != null) ? word.code() : null;
	}

	/**
	 * Another record.
	 * @param record the record, or null
	 * @return its slug, or null
	 */
	public static @Nullable String slug(@Nullable CataloguedRecord record) {
		return (record != null) ? record.slug().text() : null;
	}

	/**
	 * A decimal number.
	 * @param number the number, or null
	 * @return the number without an exponent and without zeros at its end, or null
	 */
	public static @Nullable String number(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : null;
	}

	/**
	 * A year.
	 * @param year the year, or null
	 * @return four digits, or null
	 */
	public static @Nullable String year(@Nullable Integer year) {
		return (year != null) ? "%04d".formatted(year) : null;
	}

}

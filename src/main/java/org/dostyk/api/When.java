package org.dostyk.api;

import java.time.LocalDate;

import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as its source.
 *
 * @param edtf the date as EDTF writes it
 * @param earliest the earliest day that it can mean
 * @param latest the latest day that it can mean
 */
record When(String edtf, LocalDate earliest, LocalDate latest) {

	static @Nullable When of(@Nullable EdtfDate date) {
		return (date != null) ? new When(date.text(), date.earliest(), date.latest()) : null;
	}

}

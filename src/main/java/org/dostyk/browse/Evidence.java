package org.dostyk.browse;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.dostyk.value.EdtfDate;

/**
 * How old the last evidence may be before a reader is warned.
 */
final class Evidence {

	private static final int OLD_YEARS = 4;

	private Evidence() {
	}

	/**
	 * Whether all of a date lies more than four years before today, in UTC wherever the
	 * portal runs.
	 */
	static boolean isOld(EdtfDate date) {
		return date.latest().isBefore(LocalDate.now(ZoneOffset.UTC).minusYears(OLD_YEARS));
	}

}

package org.dostyk.reference;

import org.dostyk.value.EdtfDate;
import org.dostyk.value.Period;

/**
 * When something takes place, as exact as its source.
 *
 * @param period its beginning and end, of which at least one is recorded
 * @param goesOn whether it goes on where no end is recorded
 * @param words the same in the language of whoever cites
 */
record Time(Period period, boolean goesOn, String words) {

	/**
	 * The time in the Extended Date/Time Format, level 1.
	 */
	String edtf() {
		EdtfDate start = this.period.start();
		EdtfDate end = this.period.end();
		if (end != null) {
			return (start != null) ? start + "/" + end : "/" + end;
		}
		return this.goesOn ? start + "/.." : String.valueOf(start);
	}

}

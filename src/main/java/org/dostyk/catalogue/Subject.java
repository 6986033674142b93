package org.dostyk.catalogue;

import java.util.Locale;

/**
 * What a page of the catalogue is about.
 */
public enum Subject {

	/**
	 * A festival, exchange programme, sister-city pair, forum, agreement or joint
	 * project.
	 */
	INITIATIVE,

	/**
	 * An organisation that takes part in initiatives.
	 */
	ORGANISATION,

	/**
	 * A source of money for initiatives.
	 */
	FUNDING_SOURCE,

	/**
	 * A place where initiatives happen.
	 */
	PLACE,

	/**
	 * A country that something in the catalogue takes part in or lies in.
	 */
	COUNTRY;

	/**
	 * The value of the column {@code subject}.
	 * @return for example {@code funding_source}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

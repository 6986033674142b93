package org.dostyk.catalogue;

import java.util.Locale;
import java.util.Optional;

/**
 * A property by which lists are filtered and counted. Its code is the name of the query
 * parameter, of the facet in the database and of the label's message key.
 */
public enum Facet {

	/**
	 * Kind of initiative, or of place; of a country the kinds of initiatives it takes
	 * part in.
	 */
	KIND(Source.CLOSED),
	/**
	 * Region of the world that a country lies in, a numeric code of M49.
	 */
	REGION(Source.DATA),
	/**
	 * Country in any role.
	 */
	COUNTRY(Source.DATA),
	/**
	 * Year of the earliest day of the start.
	 */
	YEAR(Source.YEAR),
	/**
	 * Place, or a place around it.
	 */
	PLACE(Source.DATA),
	/**
	 * Status of an initiative.
	 */
	STATUS(Source.CLOSED),
	/**
	 * Form within its kind.
	 */
	FORM(Source.CLOSED),
	/**
	 * Study level of a programme, level of a pair.
	 */
	LEVEL(Source.CLOSED),
	/**
	 * From which country to which a programme sends.
	 */
	DIRECTION(Source.DIRECTION),
	/**
	 * Field of a joint project.
	 */
	FIELD(Source.CLOSED),
	/**
	 * Series that an edition belongs to.
	 */
	SERIES(Source.DATA),
	/**
	 * What it is about.
	 */
	THEME(Source.DATA),
	/**
	 * Whom it is for.
	 */
	AUDIENCE(Source.DATA),
	/**
	 * Under which framework it happens.
	 */
	FRAMEWORK(Source.DATA),
	/**
	 * Organisation in any role.
	 */
	ORGANISATION(Source.DATA),
	/**
	 * Funding source.
	 */
	FUNDER(Source.DATA),
	/**
	 * How often it takes place.
	 */
	RECURRENCE(Source.CLOSED),
	/**
	 * Country that started it.
	 */
	INITIATOR(Source.DATA),
	/**
	 * Country where it takes place.
	 */
	HOST(Source.DATA),
	/**
	 * Type of an organisation or funding source.
	 */
	TYPE(Source.CLOSED);

	/**
	 * The value of a record in which nothing is recorded for the facet.
	 */
	public static final String NONE = "none";

	private final Source source;

	Facet(Source source) {
		this.source = source;
	}

	/**
	 * The facet of a query parameter.
	 * @param parameter a name from a query string
	 * @return the facet, or empty if the parameter is none
	 */
	public static Optional<Facet> ofParameter(String parameter) {
		for (Facet facet : values()) {
			if (facet.code().equals(parameter)) {
				return Optional.of(facet);
			}
		}
		return Optional.empty();
	}

	/**
	 * The name of the query parameter.
	 * @return for example {@code country}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Where the values and their labels come from.
	 * @return their source
	 */
	public Source source() {
		return this.source;
	}

	/**
	 * Where the values of a facet and their labels come from.
	 */
	public enum Source {

		/**
		 * A closed list of the product with labels in the message bundles.
		 */
		CLOSED,
		/**
		 * Records or vocabularies with labels in the database.
		 */
		DATA,
		/**
		 * Years as EDTF writes them.
		 */
		YEAR,
		/**
		 * Two countries such as {@code KZ>CN}, or {@code mutual}.
		 */
		DIRECTION

	}

}

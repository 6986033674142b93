package org.dostyk.browse;

import java.util.List;
import java.util.Locale;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Sort;

/**
 * A column of a list's table. Its label's key is {@link #key}.
 */
enum Column {

	KIND, TYPE, FORM, FIELD, DATES, SIGNED, IN_FORCE, PLACES, COUNTRIES, PARTIES, DIRECTION, LEVEL, SERIES, STATUS,
	LIFE_CYCLE, LAST_EVIDENCE, COUNTRY, REGION, WITHIN, TOTALS, INITIATIVES, SOURCES;

	String key() {
		return "column." + switch (this) {
			case DATES -> "period";
			case PARTIES -> "countries";
			default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
		};
	}

	/**
	 * The key of the label of the first column.
	 */
	static String titleKey(Listing listing) {
		return switch (listing) {
			case SISTER_CITIES -> "column.pair";
			case ORGANISATIONS, FUNDING_SOURCES, PLACES, COUNTRIES -> "column.name";
			default -> "column.title";
		};
	}

	boolean isNumber() {
		return this == INITIATIVES || this == SOURCES;
	}

	boolean isOrderedBy(Sort sort) {
		return (this == DATES || this == SIGNED) && (sort == Sort.START || sort == Sort.LATEST_START);
	}

	/**
	 * The columns of a list, after that of the title.
	 */
	static List<Column> of(Listing listing) {
		return switch (listing) {
			case INITIATIVES -> List.of(KIND, DATES, PLACES, STATUS, SOURCES);
			case FESTIVALS, FORUMS -> List.of(FORM, DATES, PLACES, SERIES, STATUS, SOURCES);
			case EXCHANGE_PROGRAMMES -> List.of(FORM, DIRECTION, LEVEL, DATES, STATUS, SOURCES);
			case SISTER_CITIES -> List.of(COUNTRIES, LEVEL, SIGNED, LIFE_CYCLE, LAST_EVIDENCE, SOURCES);
			case AGREEMENTS -> List.of(FORM, PARTIES, SIGNED, IN_FORCE, STATUS, SOURCES);
			case PROJECTS -> List.of(FIELD, FORM, DATES, COUNTRIES, STATUS, SOURCES);
			case ORGANISATIONS -> List.of(TYPE, COUNTRY, INITIATIVES, SOURCES);
			case FUNDING_SOURCES -> List.of(TYPE, COUNTRY, TOTALS, INITIATIVES);
			case PLACES -> List.of(KIND, COUNTRY, WITHIN, INITIATIVES);
			case COUNTRIES -> List.of(REGION, INITIATIVES);
		};
	}

}

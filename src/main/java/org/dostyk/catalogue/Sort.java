package org.dostyk.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order of a list. Every order ends in the id; a record without a date is last in
 * both directions.
 */
public enum Sort {

	/**
	 * By rank of the words searched for.
	 */
	RELEVANCE("relevance"),
	/**
	 * Earliest start first.
	 */
	START("start"),
	/**
	 * Latest start first.
	 */
	LATEST_START("-start"),
	/**
	 * By title in the alphabet of the page's language.
	 */
	TITLE("title"),
	/**
	 * By title, backwards.
	 */
	TITLE_BACKWARDS("-title"),
	/**
	 * Longest unchanged first.
	 */
	UPDATED("updated"),
	/**
	 * Last changed first.
	 */
	LATEST_UPDATED("-updated");

	private final String code;

	Sort(String code) {
		this.code = code;
	}

	/**
	 * The sort of a query parameter's value.
	 * @param code for example {@code -start}
	 * @return the sort, or empty if there is none
	 */
	public static Optional<Sort> ofCode(String code) {
		return Stream.of(values()).filter((s) -> s.code.equals(code)).findFirst();
	}

	/**
	 * The value of the query parameter {@code sort}.
	 * @return for example {@code -start}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Whether a list can be put in this order.
	 * @param listing the list
	 * @param searched whether words are searched for
	 * @return false for orders by start of what has none, and for relevance without words
	 */
	public boolean appliesTo(Listing listing, boolean searched) {
		return switch (this) {
			case RELEVANCE -> searched;
			case START, LATEST_START -> listing.hasPeriods();
			default -> true;
		};
	}

}

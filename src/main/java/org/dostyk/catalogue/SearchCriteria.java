package org.dostyk.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * One question to the catalogue, as a query string asks it. List, facet counts, export
 * and every later output take the same criteria, so nothing interprets a filter twice.
 *
 * @param listing the list that is asked
 * @param q words searched for, or null
 * @param choices what is chosen in the facets of the listing; a facet without a choice is
 * absent
 * @param from the record's period must not end before the first day of this; or null
 * @param to the record's period must not begin after the last day of this; or null
 * @param chosenSort the order asked for, or null for the default
 * @param page number of the page, from 1
 * @param size records on a page
 * @param chosenView how the page shows them, or null for the default
 */
public record SearchCriteria(Listing listing, @Nullable String q, Map<Facet, FacetChoice> choices,
		@Nullable EdtfDate from, @Nullable EdtfDate to, @Nullable Sort chosenSort, int page, int size,
		@Nullable View chosenView) {

	/**
	 * The numbers of records on a page that may be asked for.
	 */
	public static final List<Integer> SIZES = List.of(25, 50, 100);

	/**
	 * Drops choices that filter nothing.
	 */
	public SearchCriteria {
		Map<Facet, FacetChoice> kept = new EnumMap<>(Facet.class);
		choices.forEach((facet, choice) -> {
			if (!choice.isEmpty()) {
				kept.put(facet, choice);
			}
		});
		choices = Map.copyOf(kept);
	}

	/**
	 * Everything in a list.
	 * @param listing the list
	 * @return criteria without any filter
	 */
	public static SearchCriteria all(Listing listing) {
		return new SearchCriteria(listing, null, Map.of(), null, null, null, 1, SIZES.get(0), null);
	}

	/**
	 * What is chosen in a facet.
	 * @param facet any facet
	 * @return the choice, which may be empty
	 */
	public FacetChoice choice(Facet facet) {
		return this.choices.getOrDefault(facet, FacetChoice.NOTHING);
	}

	/**
	 * The order of the list.
	 * @return what was asked for, else relevance with words, the latest start first for
	 * initiatives, the title for others
	 */
	public Sort sort() {
		if (this.chosenSort != null) {
			return this.chosenSort;
		}
		if (this.q != null) {
			return Sort.RELEVANCE;
		}
		return this.listing.hasPeriods() ? Sort.LATEST_START : Sort.TITLE;
	}

	/**
	 * How the page shows the list.
	 * @return what was asked for, else a table for pairs, places, organisations and
	 * funding sources and a list for other initiatives
	 */
	public View view() {
		if (this.chosenView != null) {
			return this.chosenView;
		}
		return (this.listing.hasPeriods() && this.listing != Listing.SISTER_CITIES) ? View.LIST : View.TABLE;
	}

	/**
	 * The same question on the first page with another choice in one facet.
	 * @param facet the facet
	 * @param choice what is chosen in it instead
	 * @return the other question
	 */
	public SearchCriteria with(Facet facet, FacetChoice choice) {
		Map<Facet, FacetChoice> changed = new LinkedHashMap<>(this.choices);
		changed.put(facet, choice);
		return new SearchCriteria(this.listing, this.q, changed, this.from, this.to, this.chosenSort, 1, this.size,
				this.chosenView);
	}

	/**
	 * The same question on the first page with other words; relevance as the chosen order
	 * goes with the words.
	 * @param words words searched for, or null
	 * @return the other question
	 */
	public SearchCriteria with(@Nullable String words) {
		Sort sort = (words == null && this.chosenSort == Sort.RELEVANCE) ? null : this.chosenSort;
		return new SearchCriteria(this.listing, words, this.choices, this.from, this.to, sort, 1, this.size,
				this.chosenView);
	}

	/**
	 * The same question on the first page for another span of time.
	 * @param first from, or null
	 * @param last to, or null
	 * @return the other question
	 */
	public SearchCriteria between(@Nullable EdtfDate first, @Nullable EdtfDate last) {
		return new SearchCriteria(this.listing, this.q, this.choices, first, last, this.chosenSort, 1, this.size,
				this.chosenView);
	}

	/**
	 * The same question on the first page in another order.
	 * @param sort the order
	 * @return the other question
	 */
	public SearchCriteria sortedBy(Sort sort) {
		return new SearchCriteria(this.listing, this.q, this.choices, this.from, this.to, sort, 1, this.size,
				this.chosenView);
	}

	/**
	 * The same question on another page.
	 * @param number from 1
	 * @return the other question
	 */
	public SearchCriteria onPage(int number) {
		return new SearchCriteria(this.listing, this.q, this.choices, this.from, this.to, this.chosenSort, number,
				this.size, this.chosenView);
	}

	/**
	 * The same question on the first page of another size.
	 * @param records how many records a page holds
	 * @return the other question
	 */
	public SearchCriteria ofSize(int records) {
		return new SearchCriteria(this.listing, this.q, this.choices, this.from, this.to, this.chosenSort, 1, records,
				this.chosenView);
	}

	/**
	 * The same question shown in another way.
	 * @param view list or table
	 * @return the other question
	 */
	public SearchCriteria shownAs(View view) {
		return new SearchCriteria(this.listing, this.q, this.choices, this.from, this.to, this.chosenSort, this.page,
				this.size, view);
	}

	/**
	 * The same list without any filter; order, size and view are kept.
	 * @return the other question
	 */
	public SearchCriteria cleared() {
		Sort sort = (this.chosenSort == Sort.RELEVANCE) ? null : this.chosenSort;
		return new SearchCriteria(this.listing, null, Map.of(), null, null, sort, 1, this.size, this.chosenView);
	}

	/**
	 * What decides which records are found and how they are counted: without order, page,
	 * size and view. The key of cached counts.
	 * @return the bare question
	 */
	public SearchCriteria filters() {
		return new SearchCriteria(this.listing, this.q, this.choices, this.from, this.to, null, 1, SIZES.get(0), null);
	}

	/**
	 * The query string that asks this question, without what is the default anyway.
	 * @return parameters in the order of the contract, each with its values
	 */
	public Map<String, List<String>> parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "q", this.q);
		this.listing.facets().stream().filter(this.choices::containsKey).forEach((facet) -> {
			parameters.put(facet.code(), choice(facet).parameters());
		});
		put(parameters, "from", this.from);
		put(parameters, "to", this.to);
		put(parameters, "sort", (this.chosenSort != null) ? this.chosenSort.code() : null);
		put(parameters, "page", (this.page > 1) ? this.page : null);
		put(parameters, "size", (this.size != SIZES.get(0)) ? this.size : null);
		put(parameters, "view", (this.chosenView != null) ? this.chosenView.code() : null);
		return parameters;
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, List.of(Objects.toString(value)));
		}
	}

}

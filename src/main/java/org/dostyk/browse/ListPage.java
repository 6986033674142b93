package org.dostyk.browse;

import java.util.List;

import org.dostyk.browse.Links.Parameter;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.reference.CiteView;
import org.jspecify.annotations.Nullable;

/**
 * A list with its filters, as its template shows it.
 *
 * @param listing the list
 * @param search the search box
 * @param searchKeeps the parameters a search does not change
 * @param facets what narrows the list
 * @param counted whether the numbers of the facets are known
 * @param years bars of the years, or null where records have no period
 * @param span the form for a span of time, or null where records have no period
 * @param chips the filters in force
 * @param clearHref the list without filters
 * @param words the words searched for, or null
 * @param total how many records are found
 * @param listHref the same as a list
 * @param tableHref the same as a table
 * @param table the records as a table, or null if they are shown as a list
 * @param records the records, none if they are shown as a table
 * @param sort the form for the order
 * @param exports files to take along
 * @param ways if nothing is found, what would be with one filter less
 * @param pager links to the pages
 * @param newestRanked how many of the results are ranked, the newest; 0 if all are
 * @param meant other words that find more, or null
 * @param cite how the list may be cited
 */
record ListPage(Listing listing, Field search, List<Parameter> searchKeeps, List<FacetView> facets, boolean counted,
		@Nullable YearChart years, @Nullable Span span, List<Chip> chips, String clearHref, @Nullable String words,
		long total, String listHref, String tableHref, @Nullable TableView table, List<RecordView> records,
		SortForm sort, Exports exports, List<Way> ways, Pager pager, int newestRanked, @Nullable Meant meant,
		CiteView cite) {

	/**
	 * The segment of its address.
	 */
	public String segment() {
		return this.listing.segment();
	}

	/**
	 * The end of the keys of its other texts.
	 */
	public String name() {
		return this.listing.textName();
	}

	/**
	 * Whether the filters are to be seen at once on a narrow screen, because one of them
	 * is wrong.
	 */
	public boolean filtersOpen() {
		return (this.span != null && (this.span.from().error() != null || this.span.to().error() != null))
				|| this.facets.stream().anyMatch((facet) -> facet.error() != null);
	}

	/**
	 * A field with what was typed.
	 *
	 * @param value what was typed, perhaps nothing
	 * @param error why it was not applied, or null
	 */
	record Field(String value, @Nullable String error) {

	}

	/**
	 * The form for a span of time.
	 *
	 * @param from its beginning
	 * @param to its end
	 * @param keeps the other parameters
	 * @param undated how many records are left out because they have no date
	 * @param undatedHref those records
	 */
	record Span(Field from, Field to, List<Parameter> keeps, long undated, String undatedHref) {

	}

	/**
	 * A filter in force.
	 *
	 * @param name what it filters
	 * @param value by which value
	 * @param barred whether the value is excluded
	 * @param href the list without it
	 */
	record Chip(String name, Label value, boolean barred, String href) {

	}

	/**
	 * What would be found with one filter less.
	 */
	record Way(Chip filter, long total) {

	}

	/**
	 * The form for the order.
	 *
	 * @param codes the orders to choose from
	 * @param chosen the present one
	 * @param keeps the other parameters
	 */
	record SortForm(List<String> codes, String chosen, List<Parameter> keeps) {

	}

	/**
	 * Files of what is found.
	 *
	 * @param csv as CSV
	 * @param excel as CSV that Excel understands
	 * @param compressed as compressed CSV
	 * @param all the page of all formats
	 */
	record Exports(String csv, String excel, String compressed, String all) {

		static Exports of(SearchCriteria criteria, Links links) {
			return new Exports(links.export(criteria, "csv", false), links.export(criteria, "csv", true),
					links.export(criteria, "csv.gz", false),
					links.ofAll(criteria).href(TakeAwayPage.path(links.listing())));
		}

	}

	/**
	 * Words that were perhaps meant.
	 *
	 * @param words the words
	 * @param href the list of what they find
	 */
	record Meant(String words, String href) {

	}

}

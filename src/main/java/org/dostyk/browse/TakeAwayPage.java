package org.dostyk.browse;

import java.util.List;
import java.util.Map;

import org.dostyk.browse.Links.Parameter;
import org.dostyk.catalogue.Listing;
import org.dostyk.export.CalendarCounts;
import org.jspecify.annotations.Nullable;

/**
 * All ways to take a filtered list along, as its template shows them.
 *
 * @param filtered which list
 * @param files the list in all formats
 * @param parts what its initiatives consist of; none for other lists
 * @param chooser a choice of columns
 * @param keeps the parameters that forms do not change
 * @param facets the facets by which can be counted, by code, with their names
 * @param counts files of counts
 * @param calendar what a calendar has of it, or null if the list has no dates
 * @param api the list for programs
 * @param feed the list as a feed
 * @param useHref how programs read it
 * @param dictionary the part of the dictionary about its columns
 */
record TakeAwayPage(Filtered filtered, List<FileLink> files, List<PartFiles> parts, ColumnChooser chooser,
		List<Parameter> keeps, Map<String, String> facets, List<FileLink> counts,
		CalendarCounts.@Nullable Count calendar, String api, String feed, String useHref, String dictionary) {

	/**
	 * The address of the page of a list.
	 */
	static String path(Listing listing) {
		return "/export/" + listing.segment();
	}

	/**
	 * A part of the initiatives in some formats.
	 *
	 * @param name the end of the key of its name
	 * @param files the files
	 */
	record PartFiles(String name, List<FileLink> files) {

	}

}

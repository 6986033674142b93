package org.dostyk.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.ColumnGroup;
import org.dostyk.export.DictionaryEntry;
import org.dostyk.web.Notice;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * A form in which columns of a list are chosen. Those that are chosen come first and in
 * their order, in which a browser sends them, so that the order needs no field.
 *
 * @param chosen the columns chosen, in order
 * @param others the columns not chosen, by what they are about
 * @param files the files with what is chosen; none if nothing is
 * @param clearHref the page with nothing chosen
 */
record ColumnChooser(List<Chosen> chosen, List<Group> others, List<FileLink> files, String clearHref) {

	/**
	 * The parameter with the names of the columns.
	 */
	static final String PARAMETER = "columns";

	private static final String ANCHOR = "#columns";

	static ColumnChooser of(List<DictionaryEntry> all, HttpServletRequest request, Filtered filtered) {
		List<String> chosen = read(all, request);
		SearchCriteria criteria = filtered.criteria();
		Query page = filtered.links().ofAll(criteria);
		List<Chosen> rows = new ArrayList<>();
		for (int i = 0; i < chosen.size(); i++) {
			String name = chosen.get(i);
			DictionaryEntry entry = all.stream().filter((e) -> e.name().equals(name)).findFirst().orElseThrow();
			rows.add(new Chosen(entry, (i > 0) ? href(page, swapped(chosen, i - 1), criteria) : null,
					(i < chosen.size() - 1) ? href(page, swapped(chosen, i), criteria) : null));
		}
		return new ColumnChooser(rows, others(all, chosen),
				chosen.isEmpty() ? List.of() : FileLink.of(criteria, chosen), href(page, List.of(), criteria));
	}

	private static List<String> read(List<DictionaryEntry> all, HttpServletRequest request) {
		String @Nullable [] given = request.getParameterValues(PARAMETER);
		Set<String> names = new LinkedHashSet<>();
		Stream.of((given != null) ? given : new String[0])
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.filter((name) -> !name.isEmpty())
			.forEach(names::add);
		List<String> known = all.stream().map(DictionaryEntry::name).toList();
		names.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> Notice.of(request).add(new Notice(PARAMETER, "takeaway.columns.unknown", name)));
		return names.stream().filter(known::contains).toList();
	}

	private static List<String> swapped(List<String> columns, int first) {
		List<String> swapped = new ArrayList<>(columns);
		Collections.swap(swapped, first, first + 1);
		return swapped;
	}

	private static String href(Query page, List<String> columns, SearchCriteria criteria) {
		return page.with(PARAMETER, String.join(",", columns)).href(TakeAwayPage.path(criteria.listing())) + ANCHOR;
	}

	private static List<Group> others(List<DictionaryEntry> all, List<String> chosen) {
		return Stream.of(ColumnGroup.values())
			.map((group) -> new Group(group.code(),
					all.stream()
						.filter((entry) -> ColumnGroup.of(entry.name()) == group && !chosen.contains(entry.name()))
						.toList()))
			.filter((group) -> !group.columns().isEmpty())
			.toList();
	}

	/**
	 * A column that is chosen.
	 *
	 * @param column the column
	 * @param upHref the page with it one place earlier, or null if it is the first
	 * @param downHref the page with it one place later, or null if it is the last
	 */
	record Chosen(DictionaryEntry column, @Nullable String upHref, @Nullable String downHref) {

	}

	/**
	 * Columns about the same.
	 *
	 * @param code the end of the key of its name
	 * @param columns those not chosen, at least one
	 */
	record Group(String code, List<DictionaryEntry> columns) {

	}

}

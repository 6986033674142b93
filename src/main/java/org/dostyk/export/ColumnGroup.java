package org.dostyk.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What columns of a list are about, so that whoever chooses among many finds them.
 */
public enum ColumnGroup {

	/**
	 * Which record it is, and what it is.
	 */
	IDENTITY("id", "slug", "code", "kind", "form", "type"),
	/**
	 * What it is called, in four languages.
	 */
	NAMES("title", "name", "aliases", "summary"),
	/**
	 * When it happens.
	 */
	TIME("start", "end", "in_force", "last_evidence", "status", "recurrence", "series", "edition"),
	/**
	 * Where it happens or lies.
	 */
	PLACE("countries", "country", "region", "places", "within", "venue", "direction", "latitude", "longitude"),
	/**
	 * What it is about, and who stands behind it.
	 */
	SUBJECT("level", "field", "themes", "audiences", "frameworks", "organisations", "organisation", "funders",
			"funding_totals", "initiative_count"),
	/**
	 * Where more is to be read.
	 */
	EVIDENCE("website", "wikidata", "ror", "source_count", "sources", "url", "updated_at");

	private final List<String> columns;

	ColumnGroup(String... columns) {
		this.columns = List.of(columns);
	}

	/**
	 * The group of a column.
	 * @param column its name, perhaps with the end that tells a language, a bound or a
	 * label
	 * @return the group
	 * @throws IllegalArgumentException if no list has such a column
	 */
	public static ColumnGroup of(String column) {
		String bare = column.replaceFirst("_(label|en|kk|ru|zh|earliest|latest)$", "");
		return Stream.of(values())
			.filter((group) -> group.columns.contains(bare))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No group has the column " + column));
	}

	/**
	 * The end of the key of its name.
	 * @return for example {@code names}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

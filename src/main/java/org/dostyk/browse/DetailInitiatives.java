package org.dostyk.browse;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dostyk.browse.DetailInitiatives.Shown.Row;
import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Results;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the initiatives of an organisation, a funding source or a place.
 */
@Component
class DetailInitiatives {

	private static final int SHOWN = 10;

	private final Catalogue catalogue;

	private final RecordViews records;

	DetailInitiatives(Catalogue catalogue, RecordViews records) {
		this.catalogue = catalogue;
		this.records = records;
	}

	/**
	 * The latest initiatives of a record.
	 * @param facet the facet by which they are found
	 * @param slug slug of the record
	 * @param cell the cell of an entry that names the record with its roles, or an empty
	 * one
	 * @param roles the vocabulary of the roles
	 * @param words the words of the page
	 */
	Shown of(Facet facet, Slug slug, Function<CatalogueEntry, @Nullable String> cell, String roles, Words words) {
		return of(facet, slug, List.of(), cell, roles, words);
	}

	/**
	 * The latest initiatives of a record that are of some kinds.
	 * @param kinds codes of the kinds, or none for all
	 */
	Shown of(Facet facet, Slug slug, List<String> kinds, Function<CatalogueEntry, @Nullable String> cell, String roles,
			Words words) {
		SearchCriteria ofRecord = SearchCriteria.all(Listing.INITIATIVES)
			.with(facet, new FacetChoice(List.of(slug.text()), List.of()));
		SearchCriteria criteria = kinds.isEmpty() ? ofRecord
				: ofRecord.with(Facet.KIND, new FacetChoice(kinds, List.of()));
		Results results = this.catalogue.search(criteria, words.language());
		Labels labels = new Labels(Listing.INITIATIVES, words, Map.of());
		List<Row> rows = results.entries()
			.stream()
			.limit(SHOWN)
			.map((entry) -> new Row(
					new Link("/initiatives/" + entry.slug(), labels.title(entry),
							this.records.when(entry, words.language())),
					String.valueOf(entry.kind()), labels.formOrKind(entry),
					roles(cell.apply(entry), slug.text() + ":", roles, words)))
			.toList();
		return new Shown(rows, results.total(), new Links(Listing.INITIATIVES, null).to(criteria));
	}

	private static String roles(@Nullable String cell, String prefix, String roles, Words words) {
		return CatalogueEntry.values(cell)
			.stream()
			.filter((value) -> value.startsWith(prefix))
			.map((value) -> words.say(roles + "." + value.substring(prefix.length())))
			.collect(Collectors.joining(", "));
	}

	/**
	 * The latest initiatives of a record.
	 *
	 * @param rows the latest
	 * @param total how many there are
	 * @param href all of them as a list
	 */
	record Shown(List<Row> rows, long total, String href) {

		/**
		 * Whether the record plays roles in them.
		 */
		public boolean withRoles() {
			return this.rows.stream().anyMatch((row) -> !row.roles().isEmpty());
		}

		/**
		 * One of them.
		 *
		 * @param link its page
		 * @param kind code of its kind
		 * @param word form or kind in a word
		 * @param roles what the record does in it, or empty
		 */
		record Row(Link link, String kind, String word, String roles) {

		}

	}

}

package org.dostyk.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.dostyk.browse.ListPage.Field;
import org.dostyk.browse.ListPage.Meant;
import org.dostyk.browse.SearchPage.Part;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Marks;
import org.dostyk.catalogue.Results;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Suggestions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Searches the lists of all subjects at once.
 */
@Component
class SearchPages {

	private static final List<Listing> LISTS = List.of(Listing.INITIATIVES, Listing.PLACES, Listing.COUNTRIES,
			Listing.ORGANISATIONS, Listing.FUNDING_SOURCES);

	private static final int BEST = 5;

	private final Catalogue catalogue;

	private final Suggestions suggestions;

	private final LabelReader labelReader;

	private final RecordViews records;

	SearchPages(Catalogue catalogue, Suggestions suggestions, LabelReader labelReader, RecordViews records) {
		this.catalogue = catalogue;
		this.suggestions = suggestions;
		this.labelReader = labelReader;
		this.records = records;
	}

	/**
	 * Searches.
	 * @param search the search box
	 * @param q words that can be searched for, or null
	 * @param lang the language if the address of the page chose one, else null
	 */
	SearchPage page(Field search, @Nullable String q, Words words, @Nullable String lang) {
		Marks marks = new Marks(q);
		List<Part> parts = LISTS.stream()
			.map((listing) -> part(listing, q, words, lang, marks))
			.filter((part) -> part.total() > 0)
			.sorted(Comparator.comparing((Part part) -> !part.exact()))
			.toList();
		long total = parts.stream().mapToLong(Part::total).sum();
		return new SearchPage(search, q, total, parts, (q != null) ? meant(q, total, lang) : null);
	}

	private Part part(Listing listing, @Nullable String q, Words words, @Nullable String lang, Marks marks) {
		SearchCriteria criteria = SearchCriteria.all(listing).with(q);
		String href = new Links(listing, lang).to(criteria);
		if (q == null) {
			return new Part(listing, this.catalogue.count(criteria), List.of(), href, false);
		}
		Results results = this.catalogue.search(criteria.ofSize(BEST), words.language());
		Labels labels = this.labelReader.read(listing, words, Map.of(), results.entries());
		return new Part(listing, results.total(), this.records.views(listing, results.entries(), labels, marks), href,
				results.entries().stream().anyMatch((entry) -> entry.isCalled(q)));
	}

	private @Nullable Meant meant(String q, long total, @Nullable String lang) {
		return this.suggestions.correction(SearchCriteria.all(Listing.INITIATIVES).with(q), total)
			.map((words) -> new Meant(words, Links.search(words, lang)))
			.orElse(null);
	}

}

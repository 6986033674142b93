package org.dostyk.browse;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.browse.ListPage.Chip;
import org.dostyk.browse.ListPage.Exports;
import org.dostyk.browse.ListPage.Field;
import org.dostyk.browse.ListPage.Meant;
import org.dostyk.browse.ListPage.SortForm;
import org.dostyk.browse.ListPage.Span;
import org.dostyk.browse.ListPage.Way;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.Marks;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.catalogue.Results;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.catalogue.Suggestions;
import org.dostyk.catalogue.View;
import org.dostyk.reference.References;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the catalogue and puts together what the page of a list shows.
 */
@Component
class ListPages {

	// Each costs a count of its own
	private static final int MOST_WAYS = 8;

	private static final int CHART_HEIGHT = 72;

	private static final int CHART_LABELS = 4;

	private final Catalogue catalogue;

	private final LabelReader labelReader;

	private final RecordViews records;

	private final TableViews tables;

	private final References references;

	private final Suggestions suggestions;

	ListPages(Catalogue catalogue, Suggestions suggestions, LabelReader labelReader, RecordViews records,
			TableViews tables, References references) {
		this.catalogue = catalogue;
		this.references = references;
		this.suggestions = suggestions;
		this.labelReader = labelReader;
		this.records = records;
		this.tables = tables;
	}

	/**
	 * Finds the page of the criteria, or the last one if that lies behind it.
	 */
	Results find(SearchCriteria criteria, Words words) {
		return this.catalogue.search(criteria, words.language());
	}

	ListPage page(ReadCriteria read, Results results, Words words, Links links, Typed typed) {
		SearchCriteria criteria = results.criteria();
		FacetCounts counts = this.catalogue.facets(criteria);
		FacetViews facets = new FacetViews(criteria, counts);
		Labels labels = this.labelReader.read(criteria.listing(), words, facets.codes(), results.entries());
		List<InForce> inForce = InForce.of(criteria, labels);
		List<Chip> chips = inForce.stream().map((filter) -> filter.chip(links)).toList();
		boolean periods = criteria.listing().hasPeriods();
		boolean table = criteria.view() == View.TABLE;
		return new ListPage(criteria.listing(), new Field(typed.of("q"), NotApplied.atField("q", read, words)),
				links.kept(criteria, "q"), facets.views(labels, links, (name) -> NotApplied.atField(name, read, words)),
				counts.ready(), periods ? chart(criteria, counts, links) : null,
				periods ? span(read, results, words, links, typed) : null, chips, links.to(criteria.cleared()),
				criteria.q(), results.total(), links.to(criteria.shownAs(View.LIST)),
				links.to(criteria.shownAs(View.TABLE)),
				table ? this.tables.view(criteria, results.entries(), labels, links) : null,
				table ? List.of()
						: this.records.views(criteria.listing(), results.entries(), labels, new Marks(criteria.q())),
				sortForm(criteria, links), Exports.of(criteria, links),
				(results.total() == 0) ? ways(inForce, links) : List.of(), Pager.of(results, links),
				(criteria.sort() == Sort.RELEVANCE && results.total() > Catalogue.RANKED) ? Catalogue.RANKED : 0,
				meant(results, links), this.references.view(criteria, words.language()));
	}

	private @Nullable Meant meant(Results results, Links links) {
		return this.suggestions.correction(results.criteria(), results.total())
			.map((words) -> new Meant(words, links.to(results.criteria().with(words))))
			.orElse(null);
	}

	private static YearChart chart(SearchCriteria criteria, FacetCounts counts, Links links) {
		FacetChoice choice = criteria.choice(Facet.YEAR);
		return YearChart
			.of(counts.of(Facet.YEAR), Year.now(ZoneOffset.UTC).getValue(), CHART_HEIGHT, CHART_LABELS, false)
			.linked((year) -> links.to(criteria.with(Facet.YEAR, choice.toggled(code(year)))),
					(year) -> choice.chosen().contains(code(year)));
	}

	private static String code(int year) {
		return String.format(Locale.ROOT, "%04d", year);
	}

	private static Span span(ReadCriteria read, Results results, Words words, Links links, Typed typed) {
		SearchCriteria criteria = results.criteria();
		SearchCriteria undated = criteria.between(null, null)
			.with(Facet.YEAR, new FacetChoice(List.of(Facet.NONE), List.of()));
		return new Span(new Field(typed.of("from"), NotApplied.atField("from", read, words)),
				new Field(typed.of("to"), NotApplied.atField("to", read, words)), links.kept(criteria, "from", "to"),
				results.undated(), links.to(undated));
	}

	private static SortForm sortForm(SearchCriteria criteria, Links links) {
		List<String> codes = Stream.of(Sort.values())
			.filter((sort) -> sort.appliesTo(criteria.listing(), criteria.q() != null))
			.map(Sort::code)
			.toList();
		return new SortForm(codes, criteria.sort().code(), links.kept(criteria, "sort"));
	}

	private List<Way> ways(List<InForce> inForce, Links links) {
		return inForce.stream()
			.limit(MOST_WAYS)
			.map((filter) -> new Way(filter.chip(links), this.catalogue.count(filter.without())))
			.filter((way) -> way.total() > 0)
			.toList();
	}

	/**
	 * What stood in the fields, right or wrong.
	 */
	record Typed(Map<String, String[]> parameters) {

		String of(String name) {
			String[] values = this.parameters.get(name);
			return (values != null && values.length > 0) ? values[0] : "";
		}

	}

}

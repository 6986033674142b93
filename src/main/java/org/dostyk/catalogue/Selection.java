package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.dostyk.value.Language;

/**
 * Puts what is found in order and joins what is shown. Ids are ordered and cut first and
 * the wide rows joined after, so that a deep page does not read what it skips.
 */
final class Selection {

	private static final String INITIATIVES_OF = """
			coalesce((select count(*) from facet_value v join catalogue_key i on i.facets @@ v.id::text::query_int
				where v.facet = '%s' and v.code = e.slug and i.subject = 'initiative' and i.visible), 0) as initiative_count
			""";

	// All but the totals, which are computed for a funding source
	private static final String COLUMNS = """
			e.id, e.slug, e.kind, e.form, e.type, e.title_en, e.title_kk, e.title_ru, e.title_zh, e.aliases,
			e.summary_en, e.summary_kk, e.summary_ru, e.summary_zh, e.start_edtf, e.start_earliest, e.start_latest,
			e.end_edtf, e.end_earliest, e.end_latest, e.in_force, e.last_evidence, e.status, e.recurrence, e.series,
			e.edition, e.country, e.countries, e.region, e.within, e.places, e.venue, e.direction, e.level, e.field, e.themes,
			e.audiences, e.frameworks, e.organisations, e.funders, e.latitude, e.longitude, e.website, e.wikidata,
			e.ror, e.source_count, e.sources, e.updated_at
			""";

	private static final String MONEY_FROM = """
			(select string_agg(sum.currency || ' ' || trim_scale(sum.amount), '; ' order by sum.currency) from (
				select line.currency, sum(line.amount) as amount
				from funding_line line join catalogue_key i on i.subject = 'initiative' and i.id = line.initiative_id and i.visible
				where line.funding_source_id = e.id and line.counted = 'yes' and line.amount is not null
				group by line.currency) sum) as funding_totals
			""";

	private final SearchCriteria criteria;

	private final Language language;

	private final Found found;

	Selection(SearchCriteria criteria, Language language, Found found) {
		this.criteria = criteria;
		this.language = language;
		this.found = found;
	}

	/**
	 * The rows of the criteria's page.
	 */
	Statement page() {
		List<Object> parameters = new ArrayList<>();
		String ids = ids(parameters) + " limit ? offset ?";
		parameters.add(this.criteria.size());
		parameters.add((long) (this.criteria.page() - 1) * this.criteria.size());
		return entries(ids, parameters);
	}

	/**
	 * All rows.
	 */
	Statement everything() {
		List<Object> parameters = new ArrayList<>();
		return entries(ids(parameters), parameters);
	}

	// The offset keeps the planner from hashing and sorting all wide rows before it gives
	// the first: each is fetched in the order of the ids
	private Statement entries(String ids, List<Object> parameters) {
		return new Statement("""
				select %s, %s, %s
				from (%s) found
				cross join lateral (
					select * from catalogue_entry where subject = found.subject and id = found.id offset 0) e
				order by %s
				""".formatted(COLUMNS, initiativeCount(), fundingTotals(), ids, order()), List.copyOf(parameters));
	}

	private String ids(List<Object> parameters) {
		parameters.addAll(this.found.parameters());
		String from = switch (this.criteria.sort()) {
			case RELEVANCE -> ranking(parameters);
			case START, LATEST_START -> "select k.subject, k.id, k.starts as key from " + this.found.sql();
			case TITLE, TITLE_BACKWARDS ->
				"select k.subject, k.id, %s as key from %s".formatted(title(), this.found.withEntries());
			case UPDATED, LATEST_UPDATED -> "select k.subject, k.id, k.updated_at as key from " + this.found.sql();
		};
		return from + " order by " + order().replace("found.", "");
	}

	private String ranking(List<Object> parameters) {
		parameters.addAll(Collections.nCopies(3, this.criteria.q()));
		return """
				select subject, id, starts, case when newness <= %d then catalogue_rank(document, query, in_titles, title) end as key
				from (
					select k.subject, k.id, k.starts, t.document, row_number() over (order by k.starts desc nulls last, k.id) as newness
					from %s
				) hit, (
					select catalogue_query(?) as query, catalogue_query(?, 'A') as in_titles,
						quote_literal(catalogue_title(?))::tsquery as title offset 0
				) asked"""
			.formatted(Catalogue.RANKED, this.found.sql());
	}

	// What is found is put in order before the limit and again behind the join, where the
	// planner sees that it is
	private String order() {
		return switch (this.criteria.sort()) {
			case RELEVANCE -> "found.key desc nulls last, found.starts desc nulls last, found.id";
			case LATEST_START -> "found.key desc nulls last, found.id";
			case START, TITLE, UPDATED -> "found.key, found.id";
			case TITLE_BACKWARDS, LATEST_UPDATED -> "found.key desc, found.id desc";
		};
	}

	// The same expression as in the indexes of V4__catalogue.sql
	private String title() {
		return this.language.readingOrder()
			.stream()
			.map((l) -> "e.title_" + l.tag())
			.collect(Collectors.joining(", ", "(coalesce(", ") collate \"" + this.language.tag() + "-x-icu\")"));
	}

	private String initiativeCount() {
		return switch (this.criteria.listing().subject()) {
			case INITIATIVE -> "null::bigint as initiative_count";
			case ORGANISATION -> INITIATIVES_OF.formatted(Facet.ORGANISATION.code());
			case FUNDING_SOURCE -> INITIATIVES_OF.formatted(Facet.FUNDER.code());
			case PLACE -> INITIATIVES_OF.formatted(Facet.PLACE.code());
			case COUNTRY -> INITIATIVES_OF.formatted(Facet.COUNTRY.code());
		};
	}

	private String fundingTotals() {
		return (this.criteria.listing().subject() == Subject.FUNDING_SOURCE) ? MONEY_FROM : "e.funding_totals";
	}

}

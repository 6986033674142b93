package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

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

	// Exactly a title, then all words in the title, then the rest; among titles a series
	// before its editions; then the rank of the words, which is below 1. It is computed
	// only for what can come before the last row asked for: reading documents is what
	// costs
	private static final String RANKED = """
			with hit as materialized (
				select k.subject, k.id, k.starts, t.document,
					row_number() over (order by k.starts desc nulls last, k.id) as newness
				from %s
			), asked as materialized (
				select catalogue_query(?) as query, quote_literal(catalogue_title(?))::tsquery as title
			), titled as materialized (
				select subject, id from catalogue_text where titles @@ (select query from asked)
			), exact as materialized (
				select subject, id from catalogue_text where titles @@ (select title from asked)
			), series as materialized (
				select subject, id from catalogue_text where titles @@ '''^series'''::tsquery
			), graded as materialized (
				select subject, id, starts, document, case
					when newness > %d then null
					when titled.id is null then 0
					when exact.id is not null then 4
					when series.id is not null then 3
					else 2 end as grade
				from hit
				left join titled using (subject, id)
				left join exact using (subject, id)
				left join series using (subject, id)
			)
			select subject, id, starts, (select count(*) from hit) as total,
				grade + case
					when grade >= coalesce((select grade from graded order by grade desc nulls last offset ? limit 1), 0)
					then ts_rank('{0.05, 0.2, 0.4, 1.0}', document, (select query from asked))
					else 0 end as key
			from graded""";

	private static final String STATE = """
			(select version from catalogue_version) as data_version,
			(select changed_at from catalogue_version) as data_changed_at,
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
	 * The rows of the criteria's page, each with the state of the data as
	 * {@code data_version} and {@code data_changed_at}; in the order of relevance also
	 * with how many records are found as {@code total}.
	 */
	Statement page() {
		List<Object> parameters = new ArrayList<>();
		long offset = (long) (this.criteria.page() - 1) * this.criteria.size();
		String ids = ids(parameters, offset + this.criteria.size()) + " limit " + this.criteria.size() + " offset "
				+ offset;
		return entries(ids, (this.criteria.sort() == Sort.RELEVANCE) ? STATE + "found.total, " : STATE, parameters);
	}

	/**
	 * The rows behind a position, one more than the criteria's size, each with its own
	 * position as {@code position_key}, {@code position_starts} and {@code position_id}.
	 * @param after where the last rows ended, or null to begin
	 */
	Statement slice(@Nullable Position after) {
		int most = this.criteria.size() + 1;
		List<Object> parameters = new ArrayList<>();
		String ids;
		if (after == null) {
			ids = ids(parameters, most);
		}
		else {
			Statement behind = new Keyset(this.criteria.sort(), order().replace("found.", ""), after)
				.behind(new Statement(unordered(parameters, Long.MAX_VALUE), List.copyOf(parameters)), most);
			parameters = new ArrayList<>(behind.parameters());
			ids = "select * from (" + behind.sql() + ") found order by " + order();
		}
		return entries(ids + " limit " + most,
				"found.key as position_key, %s as position_starts, found.id as position_id, "
					.formatted((this.criteria.sort() == Sort.RELEVANCE) ? "found.starts" : "null::date"),
				parameters);
	}

	/**
	 * All rows.
	 */
	Statement everything() {
		List<Object> parameters = new ArrayList<>();
		return entries(ids(parameters, Long.MAX_VALUE), "", parameters);
	}

	/**
	 * A question about all that is found.
	 */
	Statement about(String sql) {
		List<Object> parameters = new ArrayList<>();
		String found = "select row_number() over (order by %s) as place, found.id from (%s) found".formatted(order(),
				ids(parameters, Long.MAX_VALUE));
		return new Statement(
				sql.replace("{found}", found).replace("{subject}", this.criteria.listing().subject().code()),
				List.copyOf(parameters));
	}

	/**
	 * All rows of a part of the initiatives found, in the order of the initiatives, each
	 * with the initiative as {@code initiative_id}, {@code initiative} and
	 * {@code initiative_label}.
	 */
	Statement everything(Part part) {
		List<Object> parameters = new ArrayList<>();
		return new Statement("""
				select found.id as initiative_id, e.slug as initiative,
					coalesce(e.title_en, e.title_ru, e.title_kk, e.title_zh) as initiative_label, part.*
				from (%s) found
				cross join lateral (
					select * from catalogue_entry where subject = found.subject and id = found.id offset 0) e
				cross join lateral (%s offset 0) part
				order by %s, part.position, part.part_id
				""".formatted(ids(parameters, Long.MAX_VALUE), part.rows(), order()), List.copyOf(parameters));
	}

	// The offset keeps the planner from hashing and sorting all wide rows before it gives
	// the first: each is fetched in the order of the ids
	private Statement entries(String ids, String more, List<Object> parameters) {
		return new Statement("""
				select %s%s, %s, %s
				from (%s) found
				cross join lateral (
					select * from catalogue_entry where subject = found.subject and id = found.id offset 0) e
				order by %s
				""".formatted(more, COLUMNS, initiativeCount(), fundingTotals(), ids, order()),
				List.copyOf(parameters));
	}

	private String ids(List<Object> parameters, long last) {
		return unordered(parameters, last) + " order by " + order().replace("found.", "");
	}

	private String unordered(List<Object> parameters, long last) {
		parameters.addAll(this.found.parameters());
		return switch (this.criteria.sort()) {
			case RELEVANCE -> ranking(parameters, last);
			case START, LATEST_START -> "select k.subject, k.id, k.starts as key from " + this.found.sql();
			case TITLE, TITLE_BACKWARDS ->
				"select k.subject, k.id, %s as key from %s".formatted(title(), this.found.withEntries());
			case UPDATED, LATEST_UPDATED -> "select k.subject, k.id, k.updated_at as key from " + this.found.sql();
		};
	}

	private String ranking(List<Object> parameters, long last) {
		parameters.addAll(Collections.nCopies(2, this.criteria.q()));
		parameters.add(last - 1);
		return RANKED.formatted(this.found.sql(), Catalogue.RANKED);
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

package org.dostyk.benchmark;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills an installation with many initiatives in the tables that the flat rows are
 * derived from. They look like the starting data: each has the kind, places, countries,
 * organisations, money and sources of one of its records and the summaries of another,
 * with titles and a day of its own. Pairs are of two places that are no pair yet.
 */
public final class SyntheticInitiatives {

	private static final List<String> STATEMENTS = List.of("""
			create table twins as
			select row_number() over (order by md5(a.id || '-' || b.id)) as pair, a.id as first, b.id as second
			from place a join place b on a.slug < b.slug
			where not exists (
				select from initiative where least(first_twin_id, second_twin_id) = least(a.id, b.id)
					and greatest(first_twin_id, second_twin_id) = greatest(a.id, b.id))
			""",
			"""
					insert into initiative (id, slug, kind, form, title_en, title_kk, title_ru, title_zh, aliases,
						summary_en, summary_kk, summary_ru, summary_zh, start_edtf, start_earliest, start_latest,
						last_evidence, recurrence, status, series_id, edition, venue, directions, levels, field,
						first_twin_id, second_twin_id, website, state, updated_at)
					select clone.id, 'clone-' || n, i.kind, i.form, i.title_en || ' ' || n, i.title_kk || ' ' || n,
						i.title_ru || ' ' || n, i.title_zh || n, i.aliases, told.summary_en, told.summary_kk, told.summary_ru,
						told.summary_zh, case when i.start_edtf is not null then day::text end,
						case when i.start_edtf is not null then day end, case when i.start_edtf is not null then day end,
						i.last_evidence, i.recurrence, i.status, i.series_id, i.edition, i.venue, i.directions, i.levels, i.field,
						twins.first, twins.second, i.website, i.state, i.updated_at + n * interval '1 second'
					from clone join initiative i on i.id = model_id join initiative told on told.id = told_id
					left join twins using (pair)
					""",
			"""
					insert into initiative_country (initiative_id, position, country, role)
					select clone.id, position, country, role from clone join initiative_country on initiative_id = model_id
					""",
			"""
					insert into initiative_place (initiative_id, position, place_id, role)
					select clone.id, position, place_id, role from clone join initiative_place on initiative_id = model_id
					where pair is null
					union all select clone.id, 0, first, 'twin' from clone join twins using (pair)
					union all select clone.id, 1, second, 'twin' from clone join twins using (pair)
					""",
			"""
					insert into initiative_term (initiative_id, vocabulary, position, code)
					select clone.id, vocabulary, position, code from clone join initiative_term on initiative_id = model_id
					""",
			"""
					insert into participation (initiative_id, position, organisation_id, role)
					select clone.id, position, organisation_id, role from clone join participation on initiative_id = model_id
					""",
			"""
					insert into funding_line (initiative_id, position, funding_source_id, year, amount, currency, form,
						certainty, counted)
					select clone.id, position, funding_source_id, year, amount, currency, form, certainty, counted
					from clone join funding_line on initiative_id = model_id
					""", """
					insert into citation (key, position, initiative_id, title, publisher, url)
					select key || '-' || n, position, clone.id, title, publisher, url
					from clone join citation on initiative_id = model_id
					""", "drop table clone, twins",
			"analyze initiative, initiative_country, initiative_place, initiative_term, "
					+ "participation, funding_line, citation");

	private static final String CLONES = """
			create table clone as
			with model as (
				select id, kind, row_number() over (order by id) - 1 as place, count(*) over () as models from initiative
			)
			select 1000000 + n as id, model.id as model_id, told.id as told_id, n, date '1990-01-01' + (n * 7919) % 13000 as day,
				case when model.kind = 'sister_city_pair' then row_number() over (partition by model.kind order by n) end as pair
			from generate_series(1, ?) n
			join model on model.place = n % model.models
			join model told on told.place = (n + n / model.models) % told.models
			""";

	private SyntheticInitiatives() {
	}

	/**
	 * Adds initiatives. Their flat rows are still to be derived.
	 * @param jdbc the database, with the starting data
	 * @param number how many, at most about 120,000: there are not more pairs of places
	 */
	public static void add(JdbcTemplate jdbc, int number) {
		jdbc.update(CLONES, number);
		STATEMENTS.forEach(jdbc::execute);
	}

}

package org.dostyk.catalogue;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the catalogue with many records that look like the starting data: clones of its
 * initiatives, each with a title, a date and a slug of its own.
 */
public final class SyntheticRecords {

	private SyntheticRecords() {
	}

	/**
	 * Adds clones and derives their flat rows.
	 * @param jdbc the database, with the starting data
	 * @param number how many initiatives to add
	 */
	public static void add(JdbcTemplate jdbc, int number) {
		jdbc.update("""
				create table clone as
				select nextval(pg_get_serial_sequence('initiative', 'id')) as id, model.id as model_id, n
				from generate_series(1, ?) n
				join (
					select id, row_number() over (order by id) - 1 as place, count(*) over () as models
					from initiative where kind <> 'sister_city_pair'
				) model on model.place = n % models
				""", number);
		jdbc.execute("create index on clone (model_id); analyze clone");
		jdbc.update("""
				insert into initiative (id, slug, kind, form, title_en, title_kk, title_ru, title_zh, aliases, summary_en, summary_kk,
					summary_ru, summary_zh, start_edtf, start_earliest, start_latest, recurrence, status, edition, venue, directions, levels,
					field, website, state, updated_at)
				select clone.id, 'clone-' || n, kind, form, title_en || ' ' || n, title_kk || ' ' || n, title_ru || ' ' || n, title_zh || n, aliases,
					summary_en, summary_kk, summary_ru, summary_zh,
					case when start_edtf is not null then to_char(day, 'YYYY-MM-DD') end,
					case when start_edtf is not null then day end, case when start_edtf is not null then day end,
					recurrence, status, edition, venue, directions, levels, field, website, state, updated_at + n * interval '1 second'
				from clone join initiative model on model.id = clone.model_id cross join lateral (select date '1990-01-01' + (n * 7919) % 13000 as day) d
				""");
		jdbc.update("""
				insert into initiative_country (initiative_id, position, country, role)
				select clone.id, position, country, role from clone join initiative_country on initiative_id = model_id
				""");
		jdbc.update("""
				insert into initiative_place (initiative_id, position, place_id, role)
				select clone.id, position, place_id, role from clone join initiative_place on initiative_id = model_id
				""");
		jdbc.update("""
				insert into initiative_term (initiative_id, vocabulary, position, code)
				select clone.id, vocabulary, position, code from clone join initiative_term on initiative_id = model_id
				""");
		jdbc.update("""
				insert into participation (initiative_id, position, organisation_id, role)
				select clone.id, position, organisation_id, role from clone join participation on initiative_id = model_id
				""");
		jdbc.update("""
				insert into funding_line (initiative_id, position, funding_source_id, year, amount, currency, form, certainty, counted)
				select clone.id, position, funding_source_id, year, amount, currency, form, certainty, counted
				from clone join funding_line on initiative_id = model_id
				""");
		jdbc.update("""
				insert into citation (key, position, initiative_id, claim, title, publisher, url, language, published)
				select key || '-clone-' || n, position, clone.id, claim, title, publisher, url, language, published
				from clone join citation on initiative_id = model_id
				""");
		jdbc.execute("analyze");
		jdbc.execute("select catalogue_refresh_initiatives(array(select id from clone))");
		jdbc.execute("update catalogue_version set version = version + 1");
		jdbc.execute("drop table clone");
		jdbc.execute("analyze");
	}

}

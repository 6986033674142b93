package org.dostyk.catalogue;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the flat read model with many initiatives that look like the starting data:
 * clones of its rows, each with a slug, titles and a date of its own. They are not in the
 * tables that the flat rows are derived from, and have no words to search for; both would
 * take minutes.
 */
public final class SyntheticRecords {

	private static final String CLONES = """
			create table clone as
			select 1000000 + n as id, model.id as model_id, n, date '1990-01-01' + (n * 7919) % 13000 as day
			from generate_series(1, ?) n
			join (
				select id, row_number() over (order by id) - 1 as place, count(*) over () as models from initiative
			) model on model.place = n % models
			""";

	private SyntheticRecords() {
	}

	/**
	 * Adds clones.
	 * @param jdbc the database, with the starting data
	 * @param number how many initiatives to add
	 */
	public static void add(JdbcTemplate jdbc, int number) {
		jdbc.update(CLONES, number);
		jdbc.update(
				"""
						insert into catalogue_key (subject, id, visible, starts, period, updated_at, facets)
						select subject, clone.id, visible, case when starts is not null then day end,
							case when starts is not null then daterange(day, day, '[]') end, updated_at + n * interval '1 second', facets
						from clone join catalogue_key model on model.subject = 'initiative' and model.id = model_id
						""");
		jdbc.update("""
				create table model as
				select clone.id as clone_id, clone.n, clone.day, entry.*
				from clone join catalogue_entry entry on entry.subject = 'initiative' and entry.id = model_id
				""");
		jdbc.update(
				"""
						update model set id = clone_id, slug = 'clone-' || n, title_en = title_en || ' ' || n, title_kk = title_kk || ' ' || n,
							title_ru = title_ru || ' ' || n, title_zh = title_zh || n, updated_at = updated_at + n * interval '1 second',
							start_edtf = case when start_edtf is not null then to_char(day, 'YYYY-MM-DD') end,
							start_earliest = case when start_edtf is not null then day end,
							start_latest = case when start_edtf is not null then day end,
							end_edtf = null, end_earliest = null, end_latest = null
						""");
		jdbc.execute("alter table model drop column clone_id, drop column n, drop column day");
		jdbc.execute("insert into catalogue_entry select * from model");
		jdbc.execute("drop table clone, model");
		jdbc.execute("update catalogue_version set version = version + 1");
		jdbc.execute("analyze");
	}

}

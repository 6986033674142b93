package org.dostyk.export;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records of the tests' own: whatever else the catalogue holds, nothing else has the
 * theme {@value #THEME}.
 */
final class ExportedRecords {

	static final String THEME = "tests-of-exports";

	private ExportedRecords() {
	}

	static void add(JdbcClient sql) {
		sql.sql("""
				insert into country (code, name_en, name_kk) values ('KZ', 'Kazakhstan', 'Қазақстан'), ('CN', 'China', 'Қытай')
				on conflict do nothing;
				insert into term (vocabulary, code, position, label_en, label_zh) values
					('theme', 'tests-of-exports', 900, 'Tests of exports', null),
					('theme', 'only-in-chinese', 901, null, '只有中文');
				insert into place (slug, kind, country, name_en, name_kk, latitude, longitude, state, updated_at) values
					('test-steppe', 'region', 'KZ', null, 'Сынақ даласы', -12.50000, 71.40000, 'published', '2026-11-24Z');
				insert into organisation (slug, type, country, name_en, aliases, state, updated_at) values
					('test-choir', 'cultural', 'KZ', '=Choir of tests', '{TC,"+7 choir"}', 'published', '2026-11-24Z');
				insert into funding_source (slug, type, country, organisation_id, name_en, state, updated_at)
				select 'test-fund', 'state', null, id, 'Fund of tests', 'published', '2026-11-24Z'
				from organisation where slug = 'test-choir';
				""")
			.update();
		sql.sql("""
				insert into initiative (slug, kind, form, title_en, title_kk, title_ru, title_zh, summary_en, start_edtf, start_earliest,
					start_latest, end_edtf, end_earliest, end_latest, status, edition, directions, levels, state, updated_at) values
				('test-days', 'festival', 'days_of_culture', 'Days of "tests", and more', 'Күндер', 'Дни', '文化日',
					E'First line\\nsecond line\\rthird', '2014', '2014-01-01', '2014-12-31', null, null, null, 'active', '-5', '{}', '{}',
					'published', '2026-11-24 06:30:00.25+05'),
				('test-grant', 'exchange_programme', 'scholarship', null, null, 'Стипендия', null,
					'''=1+1', '-0044-03-15', '0045-03-15 BC', '0045-03-15 BC', '2016-02', '2016-02-01', '2016-02-29', 'ended', null,
					'{KZ>CN,CN>KZ}', '{bachelor,master}', 'published', '2026-11-24Z'),
				('test-draft', 'festival', 'concert', 'Draft', null, null, null, null, null, null, null, null, null, null, null, null, '{}', '{}',
					'draft', '2026-11-24Z');
				insert into initiative_term (initiative_id, vocabulary, position, code)
				select id, 'theme', 0, 'tests-of-exports' from initiative where slug like 'test-%';
				insert into initiative_term (initiative_id, vocabulary, position, code)
				select id, 'theme', 1, 'only-in-chinese' from initiative where slug = 'test-days';
				insert into initiative_country (initiative_id, position, country, role)
				select id, position, country, role from initiative, (values (0, 'KZ', 'initiator'), (1, 'CN', 'host')) c (position, country, role)
				where slug = 'test-days';
				insert into initiative_place (initiative_id, position, place_id, role)
				select i.id, 0, p.id, 'route' from initiative i, place p where i.slug = 'test-days' and p.slug = 'test-steppe';
				insert into participation (initiative_id, position, organisation_id, role)
				select i.id, 0, o.id, 'co-organiser' from initiative i, organisation o where i.slug = 'test-days' and o.slug = 'test-choir';
				insert into funding_line (initiative_id, position, funding_source_id, amount, currency, form, certainty, counted)
				select i.id, n, f.id, amount, currency, 'grant', 'reported', counted
				from initiative i, funding_source f,
					(values (0, 1000000.00, 'CNY', 'yes'), (1, 200000.50, 'CNY', 'yes'), (2, 50000, 'USD', 'yes'),
						(3, 7, 'CNY', 'duplicate'), (4, null, null, 'yes')) line (n, amount, currency, counted)
				where i.slug in ('test-days', 'test-draft') and f.slug = 'test-fund';
				insert into citation (key, position, initiative_id, title, url)
				select 'test-' || n, n, id, 'A book', url from initiative, (values (0, 'https://example.org/a'), (1, null)) source (n, url)
				where slug = 'test-days';
				""")
			.update();
		sql.sql("select catalogue_rebuild()").query().listOfRows();
	}

}

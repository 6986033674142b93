-- Countries are catalogued like everything else: each that the catalogue speaks of has a page, is found and counted.

create table region (
	code text not null,
	name_en text not null,
	name_kk text not null,
	name_ru text not null,
	name_zh text not null,
	constraint region_pk primary key (code),
	constraint region_code_is_of_m49 check (code ~ '^[0-9]{3}$')
);
comment on table region is 'Geographical regions of the United Nations Statistics Division (M49), by their numeric codes; they imply nothing about political affiliation';
insert into region (code, name_en, name_kk, name_ru, name_zh)
values
	('005', 'South America', 'Оңтүстік Америка', 'Южная Америка', '南美洲'),
	('011', 'Western Africa', 'Батыс Африка', 'Западная Африка', '西部非洲'),
	('013', 'Central America', 'Орталық Америка', 'Центральная Америка', '中美洲'),
	('014', 'Eastern Africa', 'Шығыс Африка', 'Восточная Африка', '东部非洲'),
	('015', 'Northern Africa', 'Солтүстік Африка', 'Северная Африка', '北部非洲'),
	('017', 'Middle Africa', 'Орталық Африка', 'Центральная Африка', '中部非洲'),
	('018', 'Southern Africa', 'Оңтүстік Африка', 'Южная Африка', '南部非洲'),
	('021', 'Northern America', 'Солтүстік Америка', 'Северная Америка', '北美洲'),
	('029', 'Caribbean', 'Кариб бассейні', 'Карибский бассейн', '加勒比地区'),
	('030', 'Eastern Asia', 'Шығыс Азия', 'Восточная Азия', '东亚'),
	('034', 'Southern Asia', 'Оңтүстік Азия', 'Южная Азия', '南亚'),
	('035', 'South-Eastern Asia', 'Оңтүстік-Шығыс Азия', 'Юго-Восточная Азия', '东南亚'),
	('039', 'Southern Europe', 'Оңтүстік Еуропа', 'Южная Европа', '南欧'),
	('053', 'Australia and New Zealand', 'Австралия және Жаңа Зеландия', 'Австралия и Новая Зеландия', '澳大利亚和新西兰'),
	('054', 'Melanesia', 'Меланезия', 'Меланезия', '美拉尼西亚'),
	('057', 'Micronesia', 'Микронезия', 'Микронезия', '密克罗尼西亚'),
	('061', 'Polynesia', 'Полинезия', 'Полинезия', '波利尼西亚'),
	('143', 'Central Asia', 'Орталық Азия', 'Центральная Азия', '中亚'),
	('145', 'Western Asia', 'Батыс Азия', 'Западная Азия', '西亚'),
	('151', 'Eastern Europe', 'Шығыс Еуропа', 'Восточная Европа', '东欧'),
	('154', 'Northern Europe', 'Солтүстік Еуропа', 'Северная Европа', '北欧'),
	('155', 'Western Europe', 'Батыс Еуропа', 'Западная Европа', '西欧');

create table region_country (
	country varchar(2) not null,
	region text not null,
	constraint region_country_pk primary key (country),
	constraint region_country_region_fk foreign key (region) references region,
	constraint region_country_is_iso_3166 check (country ~ '^[A-Z]{2}$')
);
comment on table region_country is 'In which region a country lies, whether or not it is among those of the catalogue';
create index region_country_region on region_country (region);
insert into region_country (country, region)
select country, region
from (values
	('005', 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE'),
	('011', 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG'),
	('013', 'BZ CR GT HN MX NI PA SV'),
	('014', 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW'),
	('015', 'DZ EG EH LY MA SD TN'),
	('017', 'AO CD CF CG CM GA GQ ST TD'),
	('018', 'BW LS NA SZ ZA'),
	('021', 'BM CA GL PM US'),
	('029', 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI'),
	('030', 'CN HK JP KP KR MN MO TW'),
	('034', 'AF BD BT IN IR LK MV NP PK'),
	('035', 'BN ID KH LA MM MY PH SG TH TL VN'),
	('039', 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA'),
	('053', 'AU CC CX HM NF NZ'),
	('054', 'FJ NC PG SB VU'),
	('057', 'FM GU KI MH MP NR PW UM'),
	('061', 'AS CK NU PF PN TK TO TV WF WS'),
	('143', 'KG KZ TJ TM UZ'),
	('145', 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'),
	('151', 'BG BY CZ HU MD PL RO RU SK UA'),
	('154', 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ'),
	('155', 'AT BE CH DE FR LI LU MC NL')
) members (region, countries)
cross join string_to_table(countries, ' ') country;

alter table country
	add column id bigint generated always as identity,
	add column entered_at timestamptz not null default now(),
	add constraint country_id_is_unique unique (id);
comment on column country.id is 'Its number in the flat read model, where every subject has one';

alter table catalogue_entry add column region text;

create or replace view catalogue_label (facet, code, label_en, label_kk, label_ru, label_zh) as
	select facet, code, name_en, name_kk, name_ru, name_zh
	from country cross join (values ('country'), ('initiator'), ('host')) f (facet)
	union all
	select vocabulary, code, label_en, label_kk, label_ru, label_zh from term
	union all
	select 'place', slug, name_en, name_kk, name_ru, name_zh from place where state = 'published'
	union all
	select 'organisation', slug, name_en, name_kk, name_ru, name_zh from organisation where state = 'published'
	union all
	select 'funder', slug, name_en, name_kk, name_ru, name_zh from funding_source where state = 'published'
	union all
	select 'series', slug, title_en, title_kk, title_ru, title_zh from initiative
	where state = 'published' and kind in ('festival', 'exchange_programme', 'forum') and series_id is null
	union all
	select 'region', code, name_en, name_kk, name_ru, name_zh from region;

-- Words that pages came to use for kinds, forms and types.
update catalogue_synonym set words = synonym.words || ' ' || more
from (values
	('kind', 'exchange_programme', '交流计划'),
	('kind', 'sister_city_pair', 'жұбы Пара городов-побратимов 友好城市关系'),
	('festival_form', 'festival', '节庆'),
	('festival_form', 'performance', 'Қойылым'),
	('exchange_form', 'student_exchange', 'Студент алмасу'),
	('exchange_form', 'youth_exchange', 'Жастар алмасуы'),
	('project_form', 'project', '一般项目'),
	('study_level', 'vocational', 'Колледж'),
	('study_level', 'professional', 'Тағылымдама Стажировка'),
	('place_kind', 'town', 'Малый город или село 镇或村'),
	('funding_source_type', 'intergovernmental', 'Межправительственная организация Үкіметаралық ұйым'),
	('funding_source_type', 'ngo', 'Неправительственная организация Үкіметтік емес ұйым')
) added (vocabulary, code, more) join catalogue_synonym synonym using (vocabulary, code)
where catalogue_synonym.vocabulary = added.vocabulary and catalogue_synonym.code = added.code;
update catalogue_synonym
set document = setweight(to_tsvector('pg_catalog.russian', catalogue_words(words)), 'D') || catalogue_whole(catalogue_words(words), 'D');

create function catalogue_refresh_countries(codes text[]) returns void
language plpgsql
as $$
declare
	refreshed country;
	named integer;
	kinds integer[];
	of_region text;
begin
	insert into facet_value (facet, code)
	select 'kind', kind from catalogue_kind_vocabulary
	union select 'region', code from region
	union values ('kind', 'none'), ('region', 'none')
	except select facet, code from facet_value
	on conflict do nothing;

	-- One by one, so that the flat rows are asked by their index whatever the planner knows of the tables
	for refreshed in select * from country where code = any (codes) loop
		delete from catalogue_key where subject = 'country' and id = refreshed.id;
		delete from catalogue_text where subject = 'country' and id = refreshed.id;
		delete from catalogue_entry where subject = 'country' and id = refreshed.id;

		named := (select id from facet_value where facet = 'country' and code = refreshed.code);
		kinds := array(
			select v.id from catalogue_kind_vocabulary join facet_value v on v.facet = 'kind' and v.code = kind
			where exists (
				select from catalogue_key where facets @@ (named || '&' || v.id)::query_int and subject = 'initiative' and visible));
		continue when kinds = '{}'
			and not exists (select from organisation where country = refreshed.code and state = 'published')
			and not exists (select from funding_source where country = refreshed.code and state = 'published')
			and not exists (select from place where country = refreshed.code and state = 'published');
		of_region := (select region from region_country where country = refreshed.code);

		insert into catalogue_key (subject, id, visible, updated_at, facets)
		select 'country', refreshed.id, true, refreshed.entered_at, array_agg(id order by id)
		from facet_value
		where id = any (kinds) or (facet, code) = ('region', coalesce(of_region, 'none')) or (kinds = '{}' and (facet, code) = ('kind', 'none'));

		insert into catalogue_entry (subject, id, slug, title_en, title_kk, title_ru, title_zh, region, source_count, updated_at)
		values ('country', refreshed.id, refreshed.code, refreshed.name_en, refreshed.name_kk, refreshed.name_ru, refreshed.name_zh,
			of_region, 0, refreshed.entered_at);

		insert into catalogue_text (subject, id, document)
		select 'country', refreshed.id, catalogue_document(
			array[refreshed.name_en, refreshed.name_kk, refreshed.name_ru, refreshed.name_zh],
			(select concat_ws(' ', name_en, name_kk, name_ru, name_zh) from region where code = of_region), null, null, null)
			|| catalogue_called('place_kind', 'country');

		perform catalogue_remember_words('country', array[refreshed.id]);
	end loop;
end
$$;
comment on function catalogue_refresh_countries is 'Derives the flat rows of these countries. A country has one while something the public may see takes part in it or lies in it';

create function catalogue_countries_of(of_subject catalogue_subject, ids bigint[]) returns text[]
language sql stable
set plan_cache_mode = force_custom_plan
as $$
	select array(
		select distinct split_part(named, ':', 1)
		from catalogue_entry cross join string_to_table(coalesce(country, countries), '; ') named
		where subject = of_subject and id = any (ids))
$$;
comment on function catalogue_countries_of is 'The countries that the flat rows of these records name';

create or replace function catalogue_refresh(of_subject catalogue_subject, ids bigint[]) returns void
language plpgsql
as $$
declare
	countries text[] := catalogue_countries_of(of_subject, ids);
begin
	update catalogue_version set version = version + 1, changed_at = now();
	case of_subject
		when 'initiative' then
			perform catalogue_refresh_initiatives(array(
				select id from unnest(ids) id
				union select id from initiative where series_id = any (ids)
				union select series_id from initiative where id = any (ids) and series_id is not null
				union select id from catalogue_text where subject = 'initiative' and document @@ '''^series'''::tsquery
					and not exists (select from initiative edition where edition.series_id = catalogue_text.id and edition.state = 'published')));
		when 'organisation' then
			perform catalogue_refresh_organisations(ids);
			perform catalogue_refresh_funding_sources(array(select id from funding_source where organisation_id = any (ids)));
			perform catalogue_refresh_initiatives(array(select distinct initiative_id from participation where organisation_id = any (ids)));
		when 'funding_source' then
			perform catalogue_refresh_funding_sources(ids);
			perform catalogue_refresh_initiatives(array(select distinct initiative_id from funding_line where funding_source_id = any (ids)));
		when 'place' then
			perform catalogue_refresh_places(array(select distinct place_id from place_path where ancestor_id = any (ids)));
			perform catalogue_refresh_initiatives(array(
				select distinct initiative_id from initiative_place join place_path using (place_id) where ancestor_id = any (ids)));
		else
			raise exception 'no flat rows are derived for %', of_subject;
	end case;
	-- Those named before and those named now
	perform catalogue_refresh_countries(countries || catalogue_countries_of(of_subject, ids));
end
$$;

create or replace function catalogue_rebuild() returns void
language plpgsql
as $$
begin
	update catalogue_version set version = version + 1, changed_at = now();
	delete from catalogue_key;
	delete from catalogue_text;
	delete from catalogue_entry;
	perform catalogue_refresh_initiatives(array(select id from initiative));
	perform catalogue_refresh_organisations(array(select id from organisation));
	perform catalogue_refresh_funding_sources(array(select id from funding_source));
	perform catalogue_refresh_places(array(select id from place));
	perform catalogue_refresh_countries(array(select code from country));
end
$$;

update catalogue_version set version = version + 1, changed_at = now();
select catalogue_refresh_countries(array(select code from country));

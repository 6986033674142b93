-- The flat read model: one row in each of three tables for every record that has a page.
-- Everything here is derived and can be dropped and rebuilt: select catalogue_rebuild().

create type catalogue_subject as enum ('initiative', 'organisation', 'funding_source', 'place', 'country');

create table facet_value (
	id integer generated always as identity,
	facet text not null,
	code text not null,
	constraint facet_value_pk primary key (id),
	constraint facet_value_is_unique unique (facet, code)
);
comment on table facet_value is 'Dictionary of facet values, so that a row''s facets are numbers; the code none means not recorded';

create table catalogue_key (
	subject catalogue_subject not null,
	id bigint not null,
	visible boolean not null,
	starts date,
	period daterange,
	updated_at timestamptz not null,
	facets integer[] not null,
	constraint catalogue_key_pk primary key (subject, id)
);
comment on table catalogue_key is 'What lists filter, count and sort by; narrow, because the width of a row decides the cost of a count';
comment on column catalogue_key.visible is 'Whether the public may see it: only published records';
comment on column catalogue_key.period is 'First to last day; null without any date, open where the initiative goes on';
create index catalogue_key_facets on catalogue_key using gin (facets gin__int_ops);
create index catalogue_key_period on catalogue_key using gist (period);
create index catalogue_key_by_start on catalogue_key (subject, starts, id) where visible;
create index catalogue_key_by_latest_start on catalogue_key (subject, starts desc nulls last, id) where visible;
create index catalogue_key_by_update on catalogue_key (subject, updated_at, id) where visible;

create table catalogue_text (
	subject catalogue_subject not null,
	id bigint not null,
	document tsvector not null,
	constraint catalogue_text_pk primary key (subject, id)
);
comment on table catalogue_text is 'Search vectors: titles A, organisations, places and countries B, summaries C, vocabulary D; whole words once more behind = for prefixes';
create index catalogue_text_document on catalogue_text using gin (document);

create table catalogue_entry (
	subject catalogue_subject not null,
	id bigint not null,
	slug text not null,
	kind text,
	form text,
	type text,
	title_en text,
	title_kk text,
	title_ru text,
	title_zh text,
	aliases text,
	summary_en text,
	summary_kk text,
	summary_ru text,
	summary_zh text,
	start_edtf text,
	start_earliest date,
	start_latest date,
	end_edtf text,
	end_earliest date,
	end_latest date,
	in_force text,
	last_evidence text,
	status text,
	recurrence text,
	series text,
	edition text,
	country text,
	countries text,
	within text,
	places text,
	venue text,
	direction text,
	level text,
	field text,
	themes text,
	audiences text,
	frameworks text,
	organisations text,
	funders text,
	funding_totals text,
	latitude numeric,
	longitude numeric,
	website text,
	wikidata text,
	ror text,
	source_count integer not null,
	sources text,
	updated_at timestamptz not null,
	constraint catalogue_entry_pk primary key (subject, id),
	constraint catalogue_entry_slug_is_unique unique (subject, slug)
);
comment on table catalogue_entry is 'What lists show and exports hold: codes and slugs with their roles, joined by "; ", never labels';
-- A page sorts titles by its language, in the order in which a missing title falls back.
create index catalogue_entry_by_title_en on catalogue_entry (subject, (coalesce(title_en, title_ru, title_kk, title_zh) collate "en-x-icu"), id);
create index catalogue_entry_by_title_kk on catalogue_entry (subject, (coalesce(title_kk, title_ru, title_en, title_zh) collate "kk-x-icu"), id);
create index catalogue_entry_by_title_ru on catalogue_entry (subject, (coalesce(title_ru, title_en, title_kk, title_zh) collate "ru-x-icu"), id);
create index catalogue_entry_by_title_zh on catalogue_entry (subject, (coalesce(title_zh, title_en, title_ru, title_kk) collate "zh-x-icu"), id);

create table catalogue_version (
	only_row boolean not null default true,
	version bigint not null,
	changed_at timestamptz not null,
	constraint catalogue_version_pk primary key (only_row),
	constraint catalogue_version_has_one_row check (only_row)
);
comment on table catalogue_version is 'A number that every write raises; caches are keyed by it';
insert into catalogue_version (version, changed_at) values (0, now());

-- Text. One folding for documents and queries, so that a Russian keyboard finds a Kazakh name and diacritics do not matter.

create function catalogue_fold(words text) returns text
language sql stable strict parallel safe
as $$
	select regexp_replace(
		translate(lower(unaccent(normalize(words, nfkc))), 'әқғңөұүіһёўы', 'акгноууихеуи'),
		'[''’ʼ‘`´]', '', 'g')
$$;
comment on function catalogue_fold is 'Compatibility-composed, lower case, without diacritics and apostrophes; Kazakh letters as their Russian neighbours, ы as и';

create function catalogue_words(words text) returns text
language sql stable parallel safe
as $$
	select regexp_replace(
		regexp_replace(catalogue_fold(coalesce(words, '')), '([぀-ヿ㐀-䶿一-鿿豈-﫿𠀀-𰀀])', ' \1 ', 'g'),
		'[^[:alnum:]]+', ' ', 'g')
$$;
comment on function catalogue_words is 'Folded words with single spaces; Han characters and kana stand alone, so that a phrase of them finds any part of a word';

create function catalogue_document(a text, b text, c text, d text) returns tsvector
language sql stable parallel safe
as $$
	select setweight(to_tsvector('pg_catalog.russian', wa), 'A')
		|| setweight(to_tsvector('pg_catalog.russian', wb), 'B')
		|| setweight(to_tsvector('pg_catalog.russian', wc), 'C')
		|| setweight(to_tsvector('pg_catalog.russian', wd), 'D')
		|| array_to_tsvector(array(
			select distinct '=' || word from unnest(string_to_array(concat_ws(' ', wa, wb, wc), ' ')) word
			where length(word) between 3 and 50))
	-- Without the offset the planner would fold the words twice.
	from (select catalogue_words(a) wa, catalogue_words(b) wb, catalogue_words(c) wc, catalogue_words(d) wd offset 0) w
$$;
comment on function catalogue_document is 'Search vector; the configuration stems Latin words as English and Cyrillic ones as Russian';

create function catalogue_query(q text) returns tsquery
language plpgsql stable parallel safe
set client_min_messages = warning
as $$
declare
	folded text := catalogue_fold(translate(q, '“”„«»「」『』＂–—‐‑−', '""""""""""-----'));
	last_word text;
	stem tsquery;
	-- A number nobody types; it holds the place of the last word while websearch_to_tsquery puts the operators right.
	placeholder constant text := '98245165300017';
	typed text;
begin
	folded := regexp_replace(folded, '(\S)-', '\1+', 'g');
	folded := regexp_replace(folded, '[^[:alnum:][:space:]"-]+', '+', 'g');
	folded := regexp_replace(folded, '([぀-ヿ㐀-䶿一-鿿豈-﫿𠀀-𰀀])', '+\1+', 'g');
	folded := regexp_replace(folded, '\+*([[:space:]"]|^|$)\+*', '\1', 'g');
	folded := regexp_replace(folded, '-\++', '-', 'g');
	folded := regexp_replace(folded, '\++', '+', 'g');
	last_word := (regexp_match(folded, '(?:^|[[:space:]])([[:alnum:]]{2,50})$'))[1];
	if last_word is null or last_word = 'or' or last_word ~ '[぀-ヿ㐀-䶿一-鿿豈-﫿𠀀-𰀀]'
			or length(regexp_replace(folded, '[^"]', '', 'g')) % 2 = 1 then
		return websearch_to_tsquery('pg_catalog.russian', folded);
	end if;
	stem := websearch_to_tsquery('pg_catalog.russian', last_word);
	typed := format('''=%s'':*', last_word);
	if numnode(stem) > 0 then
		typed := format('(%s | %s)', stem::text, typed);
	end if;
	return replace(
		websearch_to_tsquery('pg_catalog.russian', left(folded, -length(last_word)) || placeholder)::text,
		format('''%s''', placeholder), typed)::tsquery;
end
$$;
comment on function catalogue_query is 'What a visitor typed as a tsquery: words, "a phrase", -without, or; Han characters as phrases, the last word also as a prefix';

-- Facets.

create function catalogue_year(day date) returns text
language sql immutable parallel safe
as $$
	select case when extract(year from day) > 0 then lpad(extract(year from day)::text, 4, '0')
		else '-' || lpad((-extract(year from day) - 1)::text, 4, '0') end
$$;
comment on function catalogue_year is 'The year as EDTF writes it; 1 BC is 0000';

create view place_path as
	with recursive up (place_id, ancestor_id) as (
		select id, id from place
		union
		select up.place_id, place.within_id from up join place on place.id = up.ancestor_id where place.within_id is not null
	)
	select place_id, ancestor_id from up;
comment on view place_path is 'Each place with itself and all places it lies within';

create view catalogue_facet (subject, id, facet, code) as
	select 'initiative'::catalogue_subject, id, 'kind', kind from initiative
	union all
	select 'initiative', id, 'status', coalesce(status, 'none') from initiative
	union all
	select 'initiative', id, 'recurrence', coalesce(recurrence, 'none') from initiative
	union all
	select 'initiative', id, 'year', coalesce(catalogue_year(start_earliest), 'none') from initiative
	union all
	select 'initiative', id, 'form', coalesce(form, 'none') from initiative where kind <> 'sister_city_pair'
	union all
	select 'initiative', id, 'field', coalesce(field, 'none') from initiative where kind = 'joint_project'
	union all
	select 'initiative', id, 'direction', unnest(case directions when '{}' then array['none'] else directions end)
	from initiative where kind = 'exchange_programme'
	union all
	select 'initiative', id, 'level', unnest(case levels when '{}' then array['none'] else levels end)
	from initiative where kind in ('exchange_programme', 'sister_city_pair')
	union all
	select 'initiative', edition.id, 'series', coalesce(series.slug, 'none')
	from initiative edition left join initiative series on series.id = edition.series_id and series.state = 'published'
	where edition.kind in ('festival', 'exchange_programme', 'forum')
	union all
	select 'initiative', initiative_id, 'country', country from initiative_country
	union all
	select 'initiative', initiative_id, role, country from initiative_country where role in ('initiator', 'host')
	union all
	select 'initiative', initiative_id, vocabulary, code from initiative_term
	union all
	select 'initiative', initiative_id, 'place', around.slug
	from initiative_place
	join place_path on place_path.place_id = initiative_place.place_id
	join place around on around.id = place_path.ancestor_id and around.state = 'published'
	union all
	select 'initiative', initiative_id, 'organisation', organisation.slug
	from participation join organisation on organisation.id = participation.organisation_id and organisation.state = 'published'
	union all
	select 'initiative', initiative_id, 'funder', funding_source.slug
	from funding_line join funding_source on funding_source.id = funding_line.funding_source_id and funding_source.state = 'published'
	union all
	select 'organisation', id, 'type', type from organisation
	union all
	select 'organisation', id, 'country', coalesce(country, 'none') from organisation
	union all
	select 'funding_source', id, 'type', type from funding_source
	union all
	select 'funding_source', id, 'country', coalesce(country, 'none') from funding_source
	union all
	select 'place', id, 'kind', kind from place
	union all
	select 'place', id, 'country', country from place;
comment on view catalogue_facet is 'Every facet value of every record; of those in catalogue_optional_facet the absence is added later';

create view catalogue_optional_facet (facet) as
	values ('country'), ('initiator'), ('host'), ('theme'), ('audience'), ('framework'), ('place'), ('organisation'), ('funder');
comment on view catalogue_optional_facet is 'Facets of initiatives whose values stand in tables of their own, where no row means not recorded';

create view catalogue_label (facet, code, label_en, label_kk, label_ru, label_zh) as
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
	where state = 'published' and kind in ('festival', 'exchange_programme', 'forum') and series_id is null;
comment on view catalogue_label is 'Values a visitor may ask for in the facets whose values are data, with their labels';

create view catalogue_source (subject, id, source_count, sources) as
	select 'initiative'::catalogue_subject, initiative_id, count(*)::integer, string_agg(coalesce(url, title), '; ' order by position, id)
	from citation where initiative_id is not null group by initiative_id
	union all
	select 'organisation', organisation_id, count(*)::integer, string_agg(coalesce(url, title), '; ' order by position, id)
	from citation where organisation_id is not null group by organisation_id
	union all
	select 'funding_source', funding_source_id, count(*)::integer, string_agg(coalesce(url, title), '; ' order by position, id)
	from citation where funding_source_id is not null group by funding_source_id;

-- Refreshing. The plans depend on how many ids there are: one after an edit, all after a load.

create function catalogue_remember_facet_values(of_subject catalogue_subject, ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	insert into facet_value (facet, code)
	select distinct v.facet, v.code
	from unnest(ids) wanted (id) join catalogue_facet v on v.subject = of_subject and v.id = wanted.id
	union
	select facet, 'none' from catalogue_optional_facet
	except
	select facet, code from facet_value
	on conflict do nothing;
$$;

create function catalogue_facet_numbers(of_subject catalogue_subject, ids bigint[]) returns table (id bigint, facets integer[])
language sql stable
set plan_cache_mode = force_custom_plan
as $$
	with found as materialized (
		select v.id, v.facet, facet_value.id as number
		from unnest(ids) wanted (id)
		join catalogue_facet v on v.subject = of_subject and v.id = wanted.id
		join facet_value on facet_value.facet = v.facet and facet_value.code = v.code
	), missing as (
		select wanted.id, facet_value.id as number
		from unnest(ids) wanted (id)
		cross join catalogue_optional_facet optional
		join facet_value on facet_value.facet = optional.facet and facet_value.code = 'none'
		where of_subject = 'initiative'
			and not exists (select from found where found.id = wanted.id and found.facet = optional.facet)
	)
	select n.id, array_agg(distinct number order by number)
	from (select found.id, number from found union all select missing.id, number from missing) n group by n.id
$$;
comment on function catalogue_facet_numbers is 'All facet values of records as numbers, with none where a facet of initiatives has no value';

create function catalogue_refresh_initiatives(ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	delete from catalogue_key where subject = 'initiative' and id = any (ids);
	delete from catalogue_text where subject = 'initiative' and id = any (ids);
	delete from catalogue_entry where subject = 'initiative' and id = any (ids);

	select catalogue_remember_facet_values('initiative', ids);

	insert into catalogue_key (subject, id, visible, starts, period, updated_at, facets)
	select 'initiative', id, state = 'published', start_earliest,
		case
			when start_earliest is not null then daterange(start_earliest,
				coalesce(end_latest, case when status in ('active', 'dormant') then null else start_latest end), '[]')
			when end_earliest is not null then daterange(end_earliest, end_latest, '[]')
		end,
		updated_at, numbers.facets
	from catalogue_facet_numbers('initiative', ids) numbers join initiative using (id);

	with countries as (
		select initiative_id, string_agg(country || ':' || role, '; ' order by position) as codes,
			string_agg(concat_ws(' ', name_en, name_kk, name_ru, name_zh), ' ' order by position) as words
		from unnest(ids) wanted (id) join initiative_country on initiative_id = wanted.id join country on code = country
		group by initiative_id
	), places as (
		select initiative_id, string_agg(slug || ':' || role, '; ' order by position) as codes,
			string_agg(concat_ws(' ', name_en, name_kk, name_ru, name_zh, array_to_string(aliases, ' ')), ' ' order by position) as words
		from unnest(ids) wanted (id) join initiative_place on initiative_id = wanted.id
		join place on place.id = place_id and place.state = 'published'
		group by initiative_id
	), organisations as (
		select initiative_id, string_agg(slug || ':' || role, '; ' order by position, participation.id) as codes,
			string_agg(concat_ws(' ', name_en, name_kk, name_ru, name_zh, array_to_string(aliases, ' ')), ' ' order by position) as words
		from unnest(ids) wanted (id) join participation on initiative_id = wanted.id
		join organisation on organisation.id = organisation_id and organisation.state = 'published'
		group by initiative_id
	), lines as (
		select initiative_id, min(funding_line.position) as position, slug,
			concat_ws(' ', name_en, name_kk, name_ru, name_zh, array_to_string(aliases, ' ')) as words
		from unnest(ids) wanted (id) join funding_line on initiative_id = wanted.id
		join funding_source on funding_source.id = funding_source_id and funding_source.state = 'published'
		group by initiative_id, funding_source.id
	), funders as (
		select initiative_id, string_agg(slug, '; ' order by position) as codes, string_agg(words, ' ' order by position) as words
		from lines group by initiative_id
	), sums as (
		select initiative_id, currency, sum(amount) as amount
		from unnest(ids) wanted (id) join funding_line on initiative_id = wanted.id
		join funding_source on funding_source.id = funding_source_id and funding_source.state = 'published'
		where counted = 'yes' and amount is not null
		group by initiative_id, currency
	), totals as (
		select initiative_id, string_agg(currency || ' ' || trim_scale(amount), '; ' order by currency) as amounts
		from sums group by initiative_id
	), terms as (
		select initiative_id,
			string_agg(code, '; ' order by initiative_term.position) filter (where vocabulary = 'theme') as themes,
			string_agg(code, '; ' order by initiative_term.position) filter (where vocabulary = 'audience') as audiences,
			string_agg(code, '; ' order by initiative_term.position) filter (where vocabulary = 'framework') as frameworks,
			string_agg(concat_ws(' ', label_en, label_kk, label_ru, label_zh), ' ' order by vocabulary, initiative_term.position) as words
		from unnest(ids) wanted (id) join initiative_term on initiative_id = wanted.id join term using (vocabulary, code)
		group by initiative_id
	), entry as (
		insert into catalogue_entry (subject, id, slug, kind, form, title_en, title_kk, title_ru, title_zh, aliases,
			summary_en, summary_kk, summary_ru, summary_zh, start_edtf, start_earliest, start_latest, end_edtf, end_earliest, end_latest,
			in_force, last_evidence, status, recurrence, series, edition, countries, places, venue, direction, level, field,
			themes, audiences, frameworks, organisations, funders, funding_totals, website, source_count, sources, updated_at)
		select 'initiative', i.id, i.slug, i.kind, i.form, i.title_en, i.title_kk, i.title_ru, i.title_zh, nullif(array_to_string(i.aliases, '; '), ''),
			i.summary_en, i.summary_kk, i.summary_ru, i.summary_zh, i.start_edtf, i.start_earliest, i.start_latest, i.end_edtf, i.end_earliest, i.end_latest,
			i.in_force, i.last_evidence, i.status, i.recurrence, series.slug, i.edition, countries.codes, places.codes, i.venue,
			nullif(array_to_string(i.directions, '; '), ''), nullif(array_to_string(i.levels, '; '), ''), i.field,
			terms.themes, terms.audiences, terms.frameworks, organisations.codes, funders.codes, totals.amounts, i.website,
			coalesce(source.source_count, 0), source.sources, i.updated_at
		from unnest(ids) wanted (id) join initiative i on i.id = wanted.id
		left join initiative series on series.id = i.series_id and series.state = 'published'
		left join countries on countries.initiative_id = i.id
		left join places on places.initiative_id = i.id
		left join organisations on organisations.initiative_id = i.id
		left join funders on funders.initiative_id = i.id
		left join totals on totals.initiative_id = i.id
		left join terms on terms.initiative_id = i.id
		left join catalogue_source source on source.subject = 'initiative' and source.id = i.id
	)
	insert into catalogue_text (subject, id, document)
	select 'initiative', i.id, catalogue_document(
		concat_ws(' ', i.title_en, i.title_kk, i.title_ru, i.title_zh, array_to_string(i.aliases, ' ')),
		concat_ws(' ', organisations.words, places.words, countries.words, funders.words, i.venue),
		concat_ws(' ', i.summary_en, i.summary_kk, i.summary_ru, i.summary_zh),
		terms.words)
	from unnest(ids) wanted (id) join initiative i on i.id = wanted.id
	left join countries on countries.initiative_id = i.id
	left join places on places.initiative_id = i.id
	left join organisations on organisations.initiative_id = i.id
	left join funders on funders.initiative_id = i.id
	left join terms on terms.initiative_id = i.id;
$$;

create function catalogue_refresh_organisations(ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	delete from catalogue_key where subject = 'organisation' and id = any (ids);
	delete from catalogue_text where subject = 'organisation' and id = any (ids);
	delete from catalogue_entry where subject = 'organisation' and id = any (ids);

	select catalogue_remember_facet_values('organisation', ids);

	insert into catalogue_key (subject, id, visible, updated_at, facets)
	select 'organisation', id, state = 'published', updated_at, numbers.facets
	from catalogue_facet_numbers('organisation', ids) numbers join organisation using (id);

	insert into catalogue_entry (subject, id, slug, type, title_en, title_kk, title_ru, title_zh, aliases, country,
		website, wikidata, ror, source_count, sources, updated_at)
	select 'organisation', o.id, slug, type, name_en, name_kk, name_ru, name_zh, nullif(array_to_string(aliases, '; '), ''), country,
		website, wikidata, ror, coalesce(source_count, 0), sources, updated_at
	from unnest(ids) wanted (id) join organisation o on o.id = wanted.id
	left join catalogue_source source on source.subject = 'organisation' and source.id = o.id;

	insert into catalogue_text (subject, id, document)
	select 'organisation', o.id, catalogue_document(
		concat_ws(' ', o.name_en, o.name_kk, o.name_ru, o.name_zh, array_to_string(o.aliases, ' ')),
		concat_ws(' ', c.name_en, c.name_kk, c.name_ru, c.name_zh), null, null)
	from unnest(ids) wanted (id) join organisation o on o.id = wanted.id left join country c on c.code = o.country;
$$;

create function catalogue_refresh_funding_sources(ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	delete from catalogue_key where subject = 'funding_source' and id = any (ids);
	delete from catalogue_text where subject = 'funding_source' and id = any (ids);
	delete from catalogue_entry where subject = 'funding_source' and id = any (ids);

	select catalogue_remember_facet_values('funding_source', ids);

	insert into catalogue_key (subject, id, visible, updated_at, facets)
	select 'funding_source', id, state = 'published', updated_at, numbers.facets
	from catalogue_facet_numbers('funding_source', ids) numbers join funding_source using (id);

	insert into catalogue_entry (subject, id, slug, type, title_en, title_kk, title_ru, title_zh, aliases,
		summary_en, summary_kk, summary_ru, summary_zh, country, organisations, website, source_count, sources, updated_at)
	select 'funding_source', f.id, f.slug, f.type, f.name_en, f.name_kk, f.name_ru, f.name_zh, nullif(array_to_string(f.aliases, '; '), ''),
		f.summary_en, f.summary_kk, f.summary_ru, f.summary_zh, f.country, o.slug, f.website,
		coalesce(source_count, 0), sources, f.updated_at
	from unnest(ids) wanted (id) join funding_source f on f.id = wanted.id
	left join organisation o on o.id = f.organisation_id and o.state = 'published'
	left join catalogue_source source on source.subject = 'funding_source' and source.id = f.id;

	insert into catalogue_text (subject, id, document)
	select 'funding_source', f.id, catalogue_document(
		concat_ws(' ', f.name_en, f.name_kk, f.name_ru, f.name_zh, array_to_string(f.aliases, ' ')),
		concat_ws(' ', o.name_en, o.name_kk, o.name_ru, o.name_zh, array_to_string(o.aliases, ' '), c.name_en, c.name_kk, c.name_ru, c.name_zh),
		concat_ws(' ', f.summary_en, f.summary_kk, f.summary_ru, f.summary_zh), null)
	from unnest(ids) wanted (id) join funding_source f on f.id = wanted.id
	left join organisation o on o.id = f.organisation_id and o.state = 'published' left join country c on c.code = f.country;
$$;

create function catalogue_refresh_places(ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	delete from catalogue_key where subject = 'place' and id = any (ids);
	delete from catalogue_text where subject = 'place' and id = any (ids);
	delete from catalogue_entry where subject = 'place' and id = any (ids);

	select catalogue_remember_facet_values('place', ids);

	insert into catalogue_key (subject, id, visible, updated_at, facets)
	select 'place', id, state = 'published', updated_at, numbers.facets
	from catalogue_facet_numbers('place', ids) numbers join place using (id);

	insert into catalogue_entry (subject, id, slug, kind, title_en, title_kk, title_ru, title_zh, aliases, country, within,
		latitude, longitude, wikidata, source_count, updated_at)
	select 'place', p.id, p.slug, p.kind, p.name_en, p.name_kk, p.name_ru, p.name_zh, nullif(array_to_string(p.aliases, '; '), ''), p.country,
		around.slug, p.latitude, p.longitude, p.wikidata, 0, p.updated_at
	from unnest(ids) wanted (id) join place p on p.id = wanted.id
	left join place around on around.id = p.within_id and around.state = 'published';

	insert into catalogue_text (subject, id, document)
	select 'place', p.id, catalogue_document(
		concat_ws(' ', p.name_en, p.name_kk, p.name_ru, p.name_zh, array_to_string(p.aliases, ' ')),
		concat_ws(' ', around.name_en, around.name_kk, around.name_ru, around.name_zh, c.name_en, c.name_kk, c.name_ru, c.name_zh), null, null)
	from unnest(ids) wanted (id) join place p on p.id = wanted.id
	left join place around on around.id = p.within_id and around.state = 'published' left join country c on c.code = p.country;
$$;

create function catalogue_refresh(of_subject catalogue_subject, ids bigint[]) returns void
language plpgsql
as $$
begin
	update catalogue_version set version = version + 1, changed_at = now();
	case of_subject
		when 'initiative' then
			perform catalogue_refresh_initiatives(array(
				select id from unnest(ids) id
				union select id from initiative where series_id = any (ids)));
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
end
$$;
comment on function catalogue_refresh is 'Derives the flat rows of these records and of all whose rows name them; called in the transaction of every write';

create function catalogue_rebuild() returns void
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
end
$$;
comment on function catalogue_rebuild is 'Derives all flat rows anew, after a bulk load or a change of reference data';

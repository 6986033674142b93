-- What a hundred thousand records need.

-- Whether all words stand in a title decides the order before anything else does. An index of titles answers that without
-- reading whole documents, so that only those that can come onto the page are read for the rank of the words.

create function catalogue_titles(document tsvector) returns tsvector
language sql immutable strict parallel safe
as $$
	select ts_filter(document, '{a}') || array_to_tsvector(array(
		select lexeme from unnest(document)
		where starts_with(lexeme, '^') or (lexeme ~ '^[12][0-9]{3}$' and 'D' = any (weights))))
$$;
comment on function catalogue_titles is 'The part of a search vector that titles, the years of the period and what decides the order make up';

-- Both vectors lie outside of the row, which every count reads.
alter table catalogue_text set (toast_tuple_target = 128);
alter table catalogue_text add column titles tsvector generated always as (catalogue_titles(document)) stored;
comment on column catalogue_text.titles is 'What catalogue_titles takes of the document';
create index catalogue_text_titles on catalogue_text using gin (titles);

drop function catalogue_rank;

-- A view of all sources or facet values was computed whole to refresh one record. What restricts it must be a condition on
-- its own column, so that the planner can take it into the view.
create or replace function catalogue_remember_facet_values(of_subject catalogue_subject, ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	insert into facet_value (facet, code)
	select v.facet, v.code from catalogue_facet v where v.subject = of_subject and v.id = any (ids)
	union
	select facet, 'none' from catalogue_optional_facet
	except
	select facet, code from facet_value
	on conflict do nothing;
$$;

create or replace function catalogue_facet_numbers(of_subject catalogue_subject, ids bigint[]) returns table (id bigint, facets integer[])
language sql stable
set plan_cache_mode = force_custom_plan
as $$
	with found as materialized (
		select v.id, v.facet, facet_value.id as number
		from catalogue_facet v
		join facet_value on facet_value.facet = v.facet and facet_value.code = v.code
		where v.subject = of_subject and v.id = any (ids)
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

do $$
declare
	refresh text;
	changed text;
begin
	foreach refresh in array array['catalogue_refresh_initiatives', 'catalogue_refresh_organisations', 'catalogue_refresh_funding_sources'] loop
		changed := regexp_replace(pg_get_functiondef(refresh::regproc), '(source\.id = [iof]\.id)', '\1 and source.id = any (ids)');
		if changed !~ 'source\.id = any \(ids\)' then
			raise exception '% has no join of its sources', refresh;
		end if;
		execute changed;
	end loop;
end
$$;

-- Many records are refreshed some at a time: plans for a long array take long to make.
alter function catalogue_refresh_initiatives rename to catalogue_refresh_slice;
create function catalogue_refresh_initiatives(ids bigint[]) returns void
language plpgsql
as $$
declare
	slice bigint[];
begin
	for slice in
		select array_agg(id) from (select id, (row_number() over (order by id) - 1) / 1000 as number from unnest(ids) id) numbered
		group by number order by number
	loop
		perform catalogue_refresh_slice(slice);
	end loop;
end
$$;
comment on function catalogue_refresh_initiatives is 'Derives the flat rows of initiatives';

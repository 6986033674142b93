create table former_slug (
	subject text not null,
	slug text not null,
	record_id bigint not null,
	published boolean not null,
	left_at timestamptz not null,
	constraint former_slug_pk primary key (subject, slug),
	constraint former_slug_subject_is_known check (subject in ('initiative', 'organisation', 'funding_source', 'place'))
);
create index former_slug_record on former_slug (subject, record_id);
create index former_slug_text on former_slug (slug);
comment on table former_slug is 'Slugs that records once had: whoever asks for one is led to where the record is now';
comment on column former_slug.published is 'Whether the public ever saw it: then it leads the public on, and no other record may have it';

create view catalogue_former_code (facet, former, code) as
	select 'place', f.slug, r.slug from former_slug f join place r on r.id = f.record_id
	where f.subject = 'place' and f.published and r.state = 'published'
	union all
	select 'organisation', f.slug, r.slug from former_slug f join organisation r on r.id = f.record_id
	where f.subject = 'organisation' and f.published and r.state = 'published'
	union all
	select 'funder', f.slug, r.slug from former_slug f join funding_source r on r.id = f.record_id
	where f.subject = 'funding_source' and f.published and r.state = 'published'
	union all
	select 'series', f.slug, r.slug from former_slug f join initiative r on r.id = f.record_id
	where f.subject = 'initiative' and f.published and r.state = 'published'
		and r.kind in ('festival', 'exchange_programme', 'forum') and r.series_id is null;
comment on view catalogue_former_code is 'Facet values that were called otherwise, by what they were called; only what the public may see';

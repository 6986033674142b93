-- What initiatives refer to and administrators look after: countries and the vocabularies that are data.

create extension if not exists intarray;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table country (
	code varchar(2) not null,
	name_en text,
	name_kk text,
	name_ru text,
	name_zh text,
	constraint country_pk primary key (code),
	constraint country_code_is_iso_3166 check (code ~ '^[A-Z]{2}$'),
	constraint country_has_a_name check (coalesce(name_en, name_kk, name_ru, name_zh) is not null)
);
comment on table country is 'Countries and territories of ISO 3166-1 with their names in four languages';

create table term (
	vocabulary text not null,
	code text not null,
	position integer not null,
	label_en text,
	label_kk text,
	label_ru text,
	label_zh text,
	description_en text,
	constraint term_pk primary key (vocabulary, code),
	constraint term_vocabulary_is_known check (vocabulary in ('theme', 'audience', 'framework', 'indicator')),
	constraint term_code_is_a_slug check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 100),
	constraint term_has_a_label check (coalesce(label_en, label_kk, label_ru, label_zh) is not null)
);
comment on table term is 'Words of the vocabularies that are data: themes, audiences, frameworks and indicators, in the order they are shown';

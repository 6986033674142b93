-- Lists kept as they were, so that they can be cited, and how often strangers may send something.

create table pin (
	id text not null,
	address text not null,
	language text not null,
	pinned_at timestamptz not null,
	data_version bigint not null,
	data_changed_at timestamptz not null,
	row_count bigint not null,
	sha256 text not null,
	bytes bigint not null,
	kept_bytes bigint not null,
	removed_at timestamptz,
	removed_because text,
	removed_by bigint,
	removed_name text,
	constraint pin_pk primary key (id),
	constraint pin_language_is_known check (language in ('en', 'kk', 'ru', 'zh')),
	constraint pin_removal_is_whole check (
		(removed_at is null) = (removed_because is null) and (removed_at is null) = (removed_by is null)
		and (removed_at is null) = (removed_name is null)),
	constraint pin_removed_by_fk foreign key (removed_by) references account
);
create index pin_address on pin (address, language);
create index pin_by_time on pin (pinned_at, id);
create index pin_removed_by on pin (removed_by);
comment on table pin is 'Lists that readers had kept as they were, each under an address of its own';
comment on column pin.id is 'Made from the address and the hash, so that the same list in the same state is one pin';
comment on column pin.address is 'The list with its words, filters and order, such as /places?country=CN';
comment on column pin.language is 'By whose alphabet titles are sorted';
comment on column pin.data_version is 'The state of the data that the file is of';
comment on column pin.sha256 is 'Of the file, not compressed';
comment on column pin.bytes is 'Length of the file, not compressed';
comment on column pin.kept_bytes is 'Length of the compressed file in pin_part; 0 once it was removed';

create table pin_part (
	pin_id text not null,
	position integer not null,
	bytes bytea not null,
	constraint pin_part_pk primary key (pin_id, position),
	constraint pin_part_pin_fk foreign key (pin_id) references pin on delete cascade
);
alter table pin_part alter column bytes set storage external;
comment on table pin_part is 'The CSV of a pin, compressed with gzip, in pieces';

-- What was counted in this hour is forgotten, as it would be in the next.
drop table correction_limit;
create table sender_limit (
	purpose text not null,
	sender text not null,
	until timestamptz not null,
	sent integer not null,
	constraint sender_limit_pk primary key (purpose, sender, until)
);
comment on table sender_limit is 'How much was sent in an hour or a day: from one address, and from everybody (sender empty). Forgotten when it is over';
comment on column sender_limit.sender is 'SHA-256 of the address with the salt of the day';

alter table correction_salt rename to sender_salt;
alter table sender_salt rename constraint correction_salt_pk to sender_salt_pk;

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
comment on table catalogue_text is 'Search vectors: titles A, organisations, places and countries B, summaries C, vocabulary, kinds and years D; once more whole words behind =, how those of titles and names sound behind ~, and behind ^ what decides the order';
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
		translate(lower(unaccent(catalogue_simplified(normalize(words, nfkc)))), 'әқғңөұүіһёў', 'акгноууихеу'),
		'[''’ʼ‘`´]', '', 'g')
$$;
comment on function catalogue_fold is 'Compatibility-composed, in simplified characters, lower case, without diacritics and apostrophes; Kazakh letters as their Russian neighbours';

create function catalogue_words(words text) returns text
language sql stable parallel safe
as $$
	select regexp_replace(
		regexp_replace(catalogue_fold(coalesce(words, '')), '([぀-ヿ㐀-䶿一-鿿𠀀-𰀀])', ' \1 ', 'g'),
		'[^[:alnum:]]+', ' ', 'g')
$$;
comment on function catalogue_words is 'Folded words with single spaces; Han characters and kana stand alone, so that a phrase of them finds any part of a word';

create function catalogue_base(words text) returns text
language sql immutable strict parallel safe
as $$
	select regexp_replace(translate(words, 'ы', 'и'), '\m([а-я]{3,}?)(?:лар|лер|дар|дер|тар|тер)?(?:си|и)?'
		'(?:нин|дин|тин|га|ге|ка|ке|на|не|ни|ди|ти|н|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен)?(?:ги)?\M', '\1', 'g')
$$;
comment on function catalogue_base is 'Folded words without the endings of Kazakh nouns: plural, third person, case. It may take off too much, so it is never the only way to a word';

create function catalogue_sound(words text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
	sound text := words;
	letter text;
begin
	sound := replace(replace(replace(replace(sound, 'kh', 'x'), 'gh', 'g'), 'ph', 'f'), 'ck', 'k');
	sound := regexp_replace(sound, '[szc]h|j|дж', 'ш', 'g');
	sound := replace(replace(replace(sound, 'я', 'ia'), 'ю', 'iu'), 'ц', 'ts');
	sound := replace(translate(sound, 'абвгдежзийклмнопрстуфхчшщыэywqxьъ', 'abvgdecziiklmnoprstufhcccieivkh'), 'ie', 'e');
	foreach letter in array array['a', 'c', 'e', 'i', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't'] loop
		sound := replace(sound, letter || letter, letter);
	end loop;
	return sound;
end
$$;
comment on function catalogue_sound is 'One spelling for the transliterations of folded words: болашак, bolashak and bolashaq; чимкент and шимкент. All sibilants but s and z are one letter, double letters are single';

create function catalogue_whole(words text, weight text) returns tsvector
language sql immutable strict parallel safe
as $$
	select coalesce(string_agg(format('''=%s'':1%s', word, weight), ' '), '')::tsvector
	from unnest(string_to_array(translate(words, 'ы', 'и'), ' ')) word where length(word) between 3 and 50
$$;
comment on function catalogue_whole is 'Whole words behind =, for prefixes, with ы as и';

create function catalogue_sounds(words text, weight text) returns tsvector
language sql immutable strict parallel safe
as $$
	select coalesce(string_agg(format('''~%s'':1%s', sound, weight), ' '), '')::tsvector
	from unnest(string_to_array(catalogue_sound(words), ' ')) sound where length(sound) between 3 and 50 and sound ~ '[a-z]'
$$;
comment on function catalogue_sounds is 'How words sound, behind ~, for other scripts and transliterations';

create function catalogue_title(title text) returns text
language sql stable parallel safe
as $$
	select '^' || left(md5(translate(btrim(catalogue_words(title)), 'ы', 'и')), 12)
$$;
comment on function catalogue_title is 'A lexeme that stands for a whole title, so that a query that is exactly a title is seen to be one';

create function catalogue_years(first_day date, last_day date) returns text
language sql immutable parallel safe
as $$
	select string_agg(year::text, ' ' order by year)
	from generate_series(extract(year from first_day)::integer, extract(year from coalesce(last_day, first_day))::integer) year
	where year > 0 and year < extract(year from first_day) + 50
$$;
comment on function catalogue_years is 'The years from a first day to a last day, at most 50; without a last day only the first year';

create function catalogue_pinyin(names text) returns text
language sql stable parallel safe
as $$
	select coalesce(string_agg(spoken, ' '), '')
	from (
		select string_agg(syllable, '' order by place) as spoken
		from regexp_matches(names, '[぀-ヿ㐀-䶿一-鿿𠀀-𰀀]+', 'g') with ordinality run (characters, number)
		cross join unnest(regexp_split_to_array(characters[1], '')) with ordinality written (character, place)
		join han_reading using (character)
		where length(characters[1]) between 2 and 6
		group by number
	) name
$$;
comment on function catalogue_pinyin is 'How short Chinese names are read, each as one word without tones';

create function catalogue_document(titles text[], b text, c text, d text, chinese_b text) returns tsvector
language sql stable parallel safe
as $$
	select setweight(to_tsvector('pg_catalog.russian', wa), 'A')
		|| setweight(to_tsvector('pg_catalog.russian', wb), 'B')
		|| setweight(to_tsvector('pg_catalog.russian', wc), 'C')
		|| setweight(to_tsvector('pg_catalog.russian', wd), 'D')
		|| catalogue_whole(wa || ' ' || spoken_a, 'A') || catalogue_whole(wb || ' ' || spoken_b, 'B') || catalogue_whole(wc, 'C')
		|| catalogue_whole(wd, 'D')
		|| catalogue_sounds(wa || ' ' || catalogue_base(wa) || ' ' || spoken_a, 'A') || catalogue_sounds(wb || ' ' || spoken_b, 'B')
		|| array_to_tsvector(array(select distinct catalogue_title(title) from unnest(titles) title where title is not null))
	-- Without the offset the planner would fold the words twice.
	from (
		select catalogue_words(array_to_string(titles, ' ')) wa, catalogue_words(b) wb, catalogue_words(c) wc, catalogue_words(d) wd,
			catalogue_pinyin(array_to_string(titles, ' ')) spoken_a, catalogue_pinyin(coalesce(chinese_b, '')) spoken_b
		offset 0) w
$$;
comment on function catalogue_document is 'Search vector; the configuration stems Latin words as English and Cyrillic ones as Russian. Chinese names are also found by how they are read';

create function catalogue_word_query(word text, weight text, unfinished boolean) returns tsquery
language plpgsql stable parallel safe
as $$
declare
	-- A year stands in the period and only sometimes in the title
	found tsquery := to_tsquery('pg_catalog.russian', word || ':' || case when weight <> '' and word ~ '^[12][0-9]{3}$' then 'AD' else weight end);
	sound text;
begin
	if numnode(found) = 0 or length(word) > 50 then
		return found;
	end if;
	foreach sound in array array[catalogue_sound(word), catalogue_sound(catalogue_base(word))] loop
		if length(sound) > 2 and sound ~ '[a-z]' then
			found := found || format('''~%s'':%s', sound, weight)::tsquery;
		end if;
	end loop;
	if unfinished then
		found := found || format('''=%s'':*%s', translate(word, 'ы', 'и'), weight)::tsquery;
	end if;
	return found;
end
$$;
comment on function catalogue_word_query is 'Finds a folded word by its stem, its sound and, if it may be unfinished, as a prefix; empty for a word that every text has';

create function catalogue_phrase_query(words text, weight text) returns tsquery
language sql stable parallel safe
as $$
	select case
		when words = '' then null
		when weight = '' then phraseto_tsquery('pg_catalog.russian', words)
		else to_tsquery('pg_catalog.russian', replace(words, ' ', ':' || weight || ' <-> ') || ':' || weight)
	end
$$;
comment on function catalogue_phrase_query is 'Finds words of catalogue_words that stand together';

create function catalogue_han_query(run text, weight text, may_split boolean) returns tsquery
language plpgsql stable parallel safe
as $$
declare
	found tsquery := catalogue_phrase_query(btrim(catalogue_words(run)), weight);
	size integer := length(run);
begin
	if may_split and size between 5 and 12 then
		for cut in 2 .. size - 2 loop
			found := found || (catalogue_han_query(left(run, cut), weight, false)
				&& catalogue_han_query(substr(run, cut + 1), weight, size <= 9));
		end loop;
	end if;
	return found;
end
$$;
comment on function catalogue_han_query is 'Finds Han characters that stand together. As nobody types spaces between them, they may also be several words of at least two characters, each anywhere';

create function catalogue_query(q text, weight text default '') returns tsquery
language plpgsql stable parallel safe
set client_min_messages = warning
as $$
declare
	folded text := catalogue_fold(translate(q, '“”„«»「」『』＂–—‐‑−', '""""""""""-----'));
	typed text[];
	words text;
	piece text;
	found tsquery;
	conjunction tsquery := '';
	alternatives tsquery := '';
begin
	for typed in select regexp_matches(folded, '(-?)(?:"([^"]*)(?:"|$)|([^[:space:]"]+))', 'g') loop
		if typed[1] = '' and typed[3] = 'or' then
			alternatives := alternatives || conjunction;
			conjunction := '';
		elsif typed[1] = '-' or typed[3] is null then
			found := catalogue_phrase_query(btrim(catalogue_words(coalesce(typed[2], typed[3]))), weight);
			if numnode(found) > 0 then
				conjunction := conjunction && case typed[1] when '-' then !! found else found end;
			end if;
		else
			-- A year is also written 2017年
			words := regexp_replace(typed[3], '([12][0-9]{3})年', '\1 ', 'g');
			for piece in select (regexp_matches(words, '[぀-ヿ㐀-䶿一-鿿𠀀-𰀀]+|(?:(?![぀-ヿ㐀-䶿一-鿿𠀀-𰀀])[[:alnum:]])+', 'g'))[1] loop
				conjunction := conjunction && case when piece ~ '[぀-ヿ㐀-䶿一-鿿𠀀-𰀀]' then catalogue_han_query(piece, weight, length(q) <= 60)
					else catalogue_word_query(piece, weight, length(piece) > 1 and folded like '%' || piece) end;
			end loop;
		end if;
	end loop;
	return alternatives || conjunction;
end
$$;
comment on function catalogue_query is 'What a visitor typed as a tsquery: words, "a phrase", -without, or; the last word may be unfinished. With the weight A only what titles say counts';

create function catalogue_rank(found tsvector, query tsquery, in_title tsquery, title tsquery) returns double precision
language sql immutable parallel safe
as $$
	select ts_rank('{0.05, 0.2, 0.4, 1.0}', document, query) + case
		when not document @@ in_title then 0
		when document @@ title then 4
		when document @@ '''^series'''::tsquery then 3
		else 2
	end
	-- A vector that is put together here is unpacked once and not for each comparison.
	from (select found || '' offset 0) unpacked (document)
$$;
comment on function catalogue_rank is 'Exactly a title, then all words in the title, then the rest; among titles a series before its editions; then the rank of the words, which is below 1';

create table catalogue_synonym (
	vocabulary text not null,
	code text not null,
	words text not null,
	document tsvector not null,
	constraint catalogue_synonym_pk primary key (vocabulary, code)
);
comment on table catalogue_synonym is 'What kinds, forms, levels and types are called in the four languages, so that a search for the word finds the records; holds every label of the message bundles';
insert into catalogue_synonym (vocabulary, code, words, document)
select vocabulary, code, words,
	setweight(to_tsvector('pg_catalog.russian', catalogue_words(words)), 'D') || catalogue_whole(catalogue_words(words), 'D')
from (values
	('kind', 'festival', 'Festival Festivals cultural event; Фестиваль Фестивальдер мәдени іс-шара; Фестиваль Фестивали культурное мероприятие; 节庆活动 文化活动 艺术节'),
	('kind', 'exchange_programme', 'Exchange programme Exchange programmes program mobility study; Алмасу бағдарламасы Алмасу бағдарламалары оқу; Программа обмена Программы обмена обучение учёба мобильность; 交流项目 交换 留学 培训'),
	('kind', 'sister_city_pair', 'Sister-city pair Sister cities sister cities twin towns twinning twinned partner city friendship city; Бауырлас қалалар бауырластық бауырласқан туысқан достас; Города-побратимы побратим побратимство породнённые города партнёры; 友好城市 姐妹城市 友城 结好 友好省州 友好关系'),
	('kind', 'forum', 'Forum Forums meeting conference; Форум Форумдар жиын кездесу; Форум Форумы встреча конференция; 论坛 会议'),
	('kind', 'agreement', 'Agreement Agreements treaty accord document; Келісім Келісімдер шарт құжат; Соглашение Соглашения договор документ; 协议 协定 条约'),
	('kind', 'joint_project', 'Joint project Joint projects joint cooperation; Бірлескен жоба Бірлескен жобалар ынтымақтастық; Совместный проект Совместные проекты сотрудничество; 合作项目 合作 联合项目'),
	('festival_form', 'festival', 'Festival fest; Фестиваль; Фестиваль; 节 艺术节 文化节'),
	('festival_form', 'exhibition', 'Exhibition exposition show; Көрме экспозиция; Выставка экспозиция; 展览 展 展出'),
	('festival_form', 'concert', 'Concert gala music; Концерт гала; Концерт гала; 音乐会 演唱会'),
	('festival_form', 'days_of_culture', 'Days of culture day cultural week; Мәдениет күндері мәдениет күні; Дни культуры день неделя; 文化日 文化周'),
	('festival_form', 'year_of_culture', 'Year of culture tourism capital; Мәдениет жылы туризм астана; Год культуры туризм столица; 文化年 旅游年'),
	('festival_form', 'fair', 'Fair expo; Жәрмеңке экспо; Ярмарка экспо; 博览会 展会'),
	('festival_form', 'film_week', 'Film week film days cinema festival movie; Кино апталығы кино күндері фильм; Неделя кино дни кинофестиваль фильм; 电影周 电影节 电影展'),
	('festival_form', 'performance', 'Performance show play theatre; Спектакль театр; Спектакль выступление представление театр; 演出 表演'),
	('festival_form', 'competition', 'Competition contest games; Байқау сайыс жарыс; Конкурс соревнование игры; 比赛 大赛 竞赛'),
	('exchange_form', 'scholarship', 'Scholarship grant bursary stipend; Шәкіртақы стипендия грант; Стипендия грант; 奖学金 资助'),
	('exchange_form', 'student_exchange', 'Student exchange; Студенттер алмасу; Обмен студентами; 学生交换'),
	('exchange_form', 'academic_exchange', 'Academic exchange; Академиялық алмасу; Академический обмен; 学术交流'),
	('exchange_form', 'training', 'Training internship courses; Біліктілікті арттыру тағылымдама оқыту; Повышение квалификации стажировка обучение курсы; 培训 进修'),
	('exchange_form', 'language', 'Language programme; Тіл бағдарламасы; Языковая программа; 语言项目'),
	('exchange_form', 'cultural_residency', 'Cultural residency; Мәдени резиденция; Культурная резиденция; 文化驻留'),
	('exchange_form', 'youth_exchange', 'Youth exchange; Жастар алмасу; Молодёжный обмен; 青年交流'),
	('exchange_form', 'institute', 'Institute branch campus university; Институт филиал кампус; Институт филиал кампус; 学院 分校 孔子学院'),
	('forum_form', 'forum', 'Forum; Форум; Форум; 论坛'),
	('forum_form', 'conference', 'Conference symposium; Конференция симпозиум; Конференция симпозиум; 会议 研讨会'),
	('forum_form', 'congress', 'Congress assembly convention; Съезд конгресс құрылтай; Съезд конгресс ассамблея; 大会 代表大会'),
	('forum_form', 'summit', 'Summit meeting heads of state leaders; Саммит басшылар кездесуі; Саммит встреча лидеров глав государств; 峰会 首脑会议 元首会晤'),
	('forum_form', 'round_table', 'Round table; Дөңгелек үстел; Круглый стол; 圆桌会议'),
	('forum_form', 'seminar', 'Seminar; Семинар; Семинар; 研讨会'),
	('forum_form', 'meeting', 'Meeting; Кездесу; Встреча; 会晤'),
	('agreement_form', 'treaty', 'Treaty convention; Шарт конвенция; Договор конвенция; 条约 公约'),
	('agreement_form', 'agreement', 'Agreement; Келісім; Соглашение; 协定'),
	('agreement_form', 'memorandum', 'Memorandum MoU understanding; Меморандум өзара түсіністік; Меморандум взаимопонимание; 谅解备忘录 备忘录'),
	('agreement_form', 'visa_regime', 'Visa regime visa-free waiver exemption; Визалық режим визасыз; Визовый режим безвизовый; 签证制度 免签'),
	('agreement_form', 'programme', 'Programme of co-operation; Ынтымақтастық бағдарламасы; Программа сотрудничества; 合作计划'),
	('agreement_form', 'declaration', 'Declaration; Декларация; Декларация; 宣言'),
	('project_form', 'project', 'Project; Жоба; Проект; 项目'),
	('project_form', 'centre', 'Centre center; Орталық; Центр; 中心'),
	('project_form', 'media', 'Media; Медиа; Медиа; 媒体'),
	('project_form', 'infrastructure', 'Infrastructure; Инфрақұрылым; Инфраструктура; 基础设施'),
	('project_form', 'research', 'Research; Зерттеу; Исследование; 研究'),
	('project_form', 'heritage', 'Heritage; Мұра; Наследие; 遗产'),
	('pair_level', 'city', 'City; Қала; Город; 城市'),
	('pair_level', 'district', 'District; Аудан; Район; 区'),
	('pair_level', 'county', 'County; Уезд; Уезд; 县'),
	('pair_level', 'region', 'Region or province; Облыс немесе провинция; Область или провинция; 州或省'),
	('study_level', 'school', 'School; Мектеп; Школа; 中小学'),
	('study_level', 'vocational', 'Vocational; Техникалық және кәсіптік; Профессиональное образование; 职业教育'),
	('study_level', 'bachelor', 'Bachelor’s; Бакалавриат; Бакалавриат; 本科'),
	('study_level', 'master', 'Master’s; Магистратура; Магистратура; 硕士'),
	('study_level', 'doctoral', 'Doctoral; Докторантура; Докторантура; 博士'),
	('study_level', 'postdoctoral', 'Postdoctoral; Постдокторантура; Постдокторантура; 博士后'),
	('study_level', 'professional', 'Professional; Кәсіби тағылымдама; Профессиональная стажировка; 职业进修'),
	('place_kind', 'city', 'City; Қала; Город; 城市'),
	('place_kind', 'town', 'Town or village; Шағын қала не ауыл; Посёлок или село; 镇'),
	('place_kind', 'district', 'District; Аудан; Район; 区'),
	('place_kind', 'county', 'County; Уезд; Уезд; 县'),
	('place_kind', 'region', 'Region or province; Облыс немесе провинция; Область или провинция; 州或省'),
	('place_kind', 'country', 'Country; Ел; Страна; 国家'),
	('organisation_type', 'government', 'Government body; Мемлекеттік орган; Государственный орган; 政府机构'),
	('organisation_type', 'municipal', 'Municipal body; Жергілікті билік органы; Местный орган власти; 市政机构'),
	('organisation_type', 'intergovernmental', 'Intergovernmental organisation; Үкіметаралық ұйым; Межправительственная организация; 政府间组织'),
	('organisation_type', 'ngo', 'Non-governmental organisation NGO; Үкіметтік емес ұйым ҮЕҰ; Неправительственная организация НПО; 非政府组织'),
	('organisation_type', 'foundation', 'Foundation fund; Қор; Фонд; 基金会 基金'),
	('organisation_type', 'company', 'Company corporation business; Компания корпорация бизнес; Компания корпорация бизнес; 企业'),
	('organisation_type', 'university', 'University college higher education; Университет ЖОО; Университет вуз; 大学 高校 学院'),
	('organisation_type', 'research', 'Research institute; Ғылыми-зерттеу институты; Научно-исследовательский институт; 研究机构'),
	('organisation_type', 'cultural', 'Cultural institution; Мәдени мекеме; Учреждение культуры; 文化机构'),
	('organisation_type', 'media', 'Media outlet; Бұқаралық ақпарат құралы; СМИ; 媒体'),
	('organisation_type', 'religious', 'Religious organisation; Діни бірлестік; Религиозная организация; 宗教组织'),
	('organisation_type', 'sport', 'Sports organisation; Спорт ұйымы; Спортивная организация; 体育组织'),
	('funding_source_type', 'state', 'State; Мемлекет; Государство; 政府'),
	('funding_source_type', 'intergovernmental', 'Intergovernmental; Үкіметаралық; Межправительственный; 政府间组织'),
	('funding_source_type', 'foundation', 'Foundation fund; Қор; Фонд; 基金会 基金'),
	('funding_source_type', 'private', 'Private; Жеке сектор; Частный сектор; 私营部门'),
	('funding_source_type', 'ngo', 'Non-governmental NGO; Үкіметтік емес ҮЕҰ; Неправительственный НПО; 非政府组织'),
	('funding_source_type', 'university', 'University; Университет; Университет; 大学')
) synonym (vocabulary, code, words);

create function catalogue_called(of_vocabulary text, of_code text) returns tsvector
language sql stable parallel safe
as $$
	select coalesce((select document from catalogue_synonym where vocabulary = of_vocabulary and code = of_code), '')
$$;
comment on function catalogue_called is 'The words for a kind, form, level or type as a part of a search vector';

create view catalogue_kind_vocabulary (kind, form, level) as
	values ('festival', 'festival_form', null), ('exchange_programme', 'exchange_form', 'study_level'), ('sister_city_pair', null, 'pair_level'),
		('forum', 'forum_form', null), ('agreement', 'agreement_form', null), ('joint_project', 'project_form', null);
comment on view catalogue_kind_vocabulary is 'Whose words the forms and levels of a kind are';

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

-- Suggestions.

create table catalogue_title_word (
	word text not null,
	spelled text not null,
	constraint catalogue_title_word_pk primary key (word)
);
comment on table catalogue_title_word is 'Folded words of titles and names the public has seen, with one way they are written; for "did you mean". Words are never taken out, so what is suggested must be looked for';
create index catalogue_title_word_alike on catalogue_title_word using gin (word gin_trgm_ops);

create function catalogue_remember_words(of_subject catalogue_subject, ids bigint[]) returns void
language sql
set plan_cache_mode = force_custom_plan
as $$
	insert into catalogue_title_word (word, spelled)
	select word, min(spelled)
	from (
		select distinct written[1] as spelled
		from unnest(ids) wanted (id)
		join catalogue_key k on k.subject = of_subject and k.id = wanted.id and k.visible
		join catalogue_entry e on e.subject = k.subject and e.id = k.id
		cross join regexp_matches(concat_ws(' ', title_en, title_kk, title_ru, title_zh, e.aliases),
			'[぀-ヿ㐀-䶿一-鿿𠀀-𰀀]{2,12}|(?:(?![぀-ヿ㐀-䶿一-鿿𠀀-𰀀])[[:alnum:]''’ʼ]){3,50}', 'g') written
	) spelling
	cross join translate(catalogue_fold(spelled), 'ы', 'и') word
	where word ~ '[^0-9]'
	group by word
	on conflict do nothing
$$;

create function catalogue_alike(typed text) returns text
language sql stable parallel safe
set pg_trgm.similarity_threshold = 0.4
as $$
	select spelled
	from translate(catalogue_fold(typed), 'ы', 'и') folded
	join catalogue_title_word on word % folded
	order by similarity(word, folded) desc, abs(length(word) - length(folded)), word
	limit 1
$$;
comment on function catalogue_alike is 'The word of a title or name that is most like a typed one, as it is written there; null if none is';

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
			string_agg(concat_ws(' ', name_en, name_kk, name_ru, name_zh, array_to_string(aliases, ' ')), ' ' order by position) as words,
			string_agg(name_zh, ' ' order by position) as chinese
		from unnest(ids) wanted (id) join initiative_place on initiative_id = wanted.id
		join place on place.id = place_id and place.state = 'published'
		group by initiative_id
	), surroundings as (
		select initiative_id, string_agg(distinct concat_ws(' ', name_en, name_kk, name_ru, name_zh), ' ') as words
		from unnest(ids) wanted (id) join initiative_place on initiative_id = wanted.id
		join place_path using (place_id) join place on place.id = ancestor_id and place.state = 'published'
		where ancestor_id <> place_id
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
		array[i.title_en, i.title_kk, i.title_ru, i.title_zh] || i.aliases,
		concat_ws(' ', organisations.words, places.words, countries.words, funders.words, i.venue),
		concat_ws(' ', i.summary_en, i.summary_kk, i.summary_ru, i.summary_zh),
		concat_ws(' ', terms.words, catalogue_years(i.start_earliest, i.end_latest), around.words,
			array_to_string(array(select words from catalogue_synonym s where s.vocabulary = vocabulary.level and code = any (i.levels) order by code), ' '),
			series.title_en, series.title_kk, series.title_ru, series.title_zh, array_to_string(series.aliases, ' ')),
		places.chinese)
		|| catalogue_called('kind', i.kind) || catalogue_called(vocabulary.form, i.form)
		|| case when exists (select from initiative edition where edition.series_id = i.id and edition.state = 'published')
			then '''^series''' else '' end::tsvector
	from unnest(ids) wanted (id) join initiative i on i.id = wanted.id
	left join initiative series on series.id = i.series_id and series.state = 'published'
	left join catalogue_kind_vocabulary vocabulary on vocabulary.kind = i.kind
	left join surroundings around on around.initiative_id = i.id
	left join countries on countries.initiative_id = i.id
	left join places on places.initiative_id = i.id
	left join organisations on organisations.initiative_id = i.id
	left join funders on funders.initiative_id = i.id
	left join terms on terms.initiative_id = i.id;

	select catalogue_remember_words('initiative', ids);
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
		array[o.name_en, o.name_kk, o.name_ru, o.name_zh] || o.aliases,
		concat_ws(' ', c.name_en, c.name_kk, c.name_ru, c.name_zh), null, null, null)
		|| catalogue_called('organisation_type', o.type)
	from unnest(ids) wanted (id) join organisation o on o.id = wanted.id left join country c on c.code = o.country;

	select catalogue_remember_words('organisation', ids);
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
		array[f.name_en, f.name_kk, f.name_ru, f.name_zh] || f.aliases,
		concat_ws(' ', o.name_en, o.name_kk, o.name_ru, o.name_zh, array_to_string(o.aliases, ' '), c.name_en, c.name_kk, c.name_ru, c.name_zh),
		concat_ws(' ', f.summary_en, f.summary_kk, f.summary_ru, f.summary_zh), null, null)
		|| catalogue_called('funding_source_type', f.type)
	from unnest(ids) wanted (id) join funding_source f on f.id = wanted.id
	left join organisation o on o.id = f.organisation_id and o.state = 'published' left join country c on c.code = f.country;

	select catalogue_remember_words('funding_source', ids);
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
		array[p.name_en, p.name_kk, p.name_ru, p.name_zh] || p.aliases,
		concat_ws(' ', around.name_en, around.name_kk, around.name_ru, around.name_zh, c.name_en, c.name_kk, c.name_ru, c.name_zh), null, null, null)
		|| catalogue_called('place_kind', p.kind)
	from unnest(ids) wanted (id) join place p on p.id = wanted.id
	left join place around on around.id = p.within_id and around.state = 'published' left join country c on c.code = p.country;

	select catalogue_remember_words('place', ids);
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

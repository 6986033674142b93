package org.dostyk.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The files of a data package in the order in which they refer to each other. What each
 * holds is read from the tables that are edited, as far as it belongs to the records
 * found and the public may see it.
 */
enum PackageTable {

	/**
	 * All countries, which records name by their codes.
	 */
	COUNTRIES("code",
			"""
					select country.code, name_en, name_kk, name_ru, name_zh
					from country left join (
						select e.slug as code, found.place from found join catalogue_entry e on e.subject = 'country' and e.id = found.id
					) wanted on wanted.code = country.code
					where '{subject}' <> 'country' or wanted.place is not null
					order by wanted.place, country.code
					""",
			Map.of()),

	/**
	 * The words of the vocabularies that are data.
	 */
	VOCABULARIES(null, """
			select vocabulary, code, label_en, label_kk, label_ru, label_zh, description_en from term
			order by array_position('{theme,audience,framework,indicator}', vocabulary), position
			""", Map.of()),

	/**
	 * Places, with those around them.
	 */
	PLACES("slug", """
			select p.slug, p.kind, p.country, around.slug as within, p.name_en, p.name_kk, p.name_ru, p.name_zh,
				array_to_string(p.aliases, '; ') as aliases, trim_scale(p.latitude) as latitude,
				trim_scale(p.longitude) as longitude, p.wikidata
			from places wanted join place p on p.id = wanted.id
			left join place around on around.id = p.within_id and around.id in (select id from places)
			order by wanted.place, p.slug
			""", Map.of("country", "countries", "within", "")),

	/**
	 * Organisations that take part or stand behind a funding source.
	 */
	ORGANISATIONS("slug", """
			select o.slug, o.type, o.country, o.name_en, o.name_kk, o.name_ru, o.name_zh,
				array_to_string(o.aliases, '; ') as aliases, o.website, o.wikidata, o.ror
			from organisations wanted join organisation o on o.id = wanted.id
			order by wanted.place, o.slug
			""", Map.of("country", "countries")),

	/**
	 * Where money comes from.
	 */
	FUNDING_SOURCES("slug",
			"""
					select f.slug, f.type, f.country, o.slug as organisation, f.name_en, f.name_kk, f.name_ru, f.name_zh,
						array_to_string(f.aliases, '; ') as aliases, f.summary_en, f.summary_kk, f.summary_ru, f.summary_zh, f.website
					from sources wanted join funding_source f on f.id = wanted.id
					left join organisation o on o.id = f.organisation_id and o.id in (select id from organisations)
					order by wanted.place, f.slug
					""",
			Map.of("country", "countries", "organisation", "organisations")),

	/**
	 * The initiatives themselves.
	 */
	INITIATIVES("slug", """
			select i.slug, i.kind, i.form, i.title_en, i.title_kk, i.title_ru, i.title_zh,
				array_to_string(i.aliases, '; ') as aliases, i.summary_en, i.summary_kk, i.summary_ru, i.summary_zh,
				i.start_edtf as start, i.end_edtf as end, i.in_force, i.last_evidence, i.recurrence, i.status,
				series.slug as series, i.edition, e.countries, e.places, i.venue, e.direction, e.level, i.field,
				e.themes, e.audiences, e.frameworks, i.website
			from initiatives wanted join initiative i on i.id = wanted.id
			join catalogue_entry e on e.subject = 'initiative' and e.id = i.id
			left join initiative series on series.id = i.series_id and series.id in (select id from initiatives)
			order by wanted.place
			""", Map.of("series", "")),

	/**
	 * The roles of organisations in initiatives.
	 */
	PARTICIPATIONS(null, """
			select i.slug as initiative, o.slug as organisation, p.role, p.note
			from initiatives wanted join initiative i on i.id = wanted.id
			join participation p on p.initiative_id = i.id
			join organisations known on known.id = p.organisation_id join organisation o on o.id = known.id
			order by wanted.place, p.position, p.id
			""", Map.of("initiative", "initiatives", "organisation", "organisations")),

	/**
	 * The lines of funding of initiatives.
	 */
	FUNDING(null, """
			select i.slug as initiative, f.slug as funding_source, line.year, trim_scale(line.amount) as amount,
				line.currency, line.form, line.certainty, line.counted, line.note, c.key as citation
			from initiatives wanted join initiative i on i.id = wanted.id
			join funding_line line on line.initiative_id = i.id
			join sources known on known.id = line.funding_source_id join funding_source f on f.id = known.id
			left join citation c on c.id = line.citation_id
			order by wanted.place, line.position, line.id
			""", Map.of("initiative", "initiatives", "funding_source", "funding-sources", "citation", "citations")),

	/**
	 * The figures of initiatives.
	 */
	FIGURES(null, """
			select i.slug as initiative, figure.indicator, figure.year, trim_scale(figure.value) as value, figure.note,
				c.key as citation
			from initiatives wanted join initiative i on i.id = wanted.id
			join figure on figure.initiative_id = i.id
			left join citation c on c.id = figure.citation_id
			order by wanted.place, figure.position, figure.id
			""", Map.of("initiative", "initiatives", "citation", "citations")),

	/**
	 * The sources of initiatives, organisations and funding sources.
	 */
	CITATIONS("key",
			"""
					select c.key, owner.type as subject_type, owner.slug as subject, c.claim, c.title, c.publisher, c.url, c.language,
						c.published, c.accessed, c.archived_url, c.note
					from (
						select 1 as rank, 'initiative' as type, wanted.id, wanted.place, i.slug
						from initiatives wanted join initiative i using (id)
						union all
						select 2, 'organisation', wanted.id, wanted.place, o.slug from organisations wanted join organisation o using (id)
						union all
						select 3, 'funding-source', wanted.id, wanted.place, f.slug from sources wanted join funding_source f using (id)
					) owner
					cross join lateral (
						select * from citation where owner.rank = 1 and initiative_id = owner.id
						union all
						select * from citation where owner.rank = 2 and organisation_id = owner.id
						union all
						select * from citation where owner.rank = 3 and funding_source_id = owner.id
					) c
					order by owner.rank, owner.place, owner.slug, c.position, c.id
					""",
			Map.of());

	private static final List<String> NUMBERS = List.of("latitude", "longitude", "amount", "value");

	private static final List<String> TEXTS = List.of("edition", "venue", "website", "wikidata", "ror", "note", "title",
			"publisher", "url", "archived_url");

	private static final List<String> SEVERAL = List.of("aliases", "countries", "places", "direction", "level",
			"themes", "audiences", "frameworks");

	// What is found, and what belongs to it
	private static final String WANTED = """
			with found as materialized ({found}),
			initiatives as materialized (select id, place from found where '{subject}' = 'initiative'),
			sources as materialized (
				select id, place from found where '{subject}' = 'funding_source'
				union all
				select k.id, null from catalogue_key k where k.subject = 'funding_source' and k.visible and ({everything} or k.id in (
					select line.funding_source_id from initiatives join funding_line line on line.initiative_id = initiatives.id))
			),
			organisations as materialized (
				select id, place from found where '{subject}' = 'organisation'
				union all
				select k.id, null from catalogue_key k where k.subject = 'organisation' and k.visible and ({everything} or k.id in (
					select p.organisation_id from initiatives join participation p on p.initiative_id = initiatives.id
					union
					select f.organisation_id from sources join funding_source f on f.id = sources.id))
			),
			places as materialized (
				select id, place from found where '{subject}' = 'place'
				union all
				select k.id, null from catalogue_key k where k.subject = 'place' and k.visible and ({everything} or k.id in (
					select path.ancestor_id from initiatives join initiative_place p on p.initiative_id = initiatives.id
					join place_path path on path.place_id = p.place_id))
			)
			""";

	private final @Nullable String key;

	private final String rows;

	private final Map<String, String> references;

	PackageTable(@Nullable String key, String rows, Map<String, String> references) {
		this.key = key;
		this.rows = rows;
		this.references = references;
	}

	/**
	 * The question whose rows it holds, for {@link org.dostyk.catalogue.Catalogue#about}.
	 * @param everything whether also what belongs to none of the records found is wanted
	 */
	String sql(boolean everything) {
		return WANTED.replace("{everything}", String.valueOf(everything)) + this.rows;
	}

	/**
	 * Its name in the package.
	 */
	String resource() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String fileName() {
		return resource() + ".csv";
	}

	/**
	 * The column that tells its rows apart, or null if none does.
	 */
	@Nullable String key() {
		return this.key;
	}

	/**
	 * Which of its columns name rows of which file; an empty name is its own.
	 */
	Map<String, String> references() {
		return this.references;
	}

	/**
	 * The columns of its file.
	 * @param names their names in order
	 */
	static List<Column> columns(List<String> names) {
		return names.stream().map(PackageTable::column).toList();
	}

	private static Column column(String name) {
		if (NUMBERS.contains(name) || name.equals("year")) {
			return Column.number(name);
		}
		if (TEXTS.contains(name) || name.matches(".*_(en|kk|ru|zh)")) {
			return Column.text(name, name);
		}
		return SEVERAL.contains(name) ? Column.codes(name) : Column.code(name);
	}

}

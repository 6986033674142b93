package org.dostyk.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;

/**
 * The columns of every export in the order of the contract, for all formats.
 */
final class Columns {

	private static final Column KIND_LABEL = Column.words("kind_label", Facet.KIND);

	private static final Column TYPE_LABEL = Column.words("type_label", Facet.TYPE);

	private static final Column COUNTRY_LABEL = Column.name("country_label", Facet.COUNTRY, "country");

	private static final Column UPDATED_AT = Column.instant("updated_at");

	private static final List<Column> NAMES = List.of(Column.text("name_en", "title_en"),
			Column.text("name_kk", "title_kk"), Column.text("name_ru", "title_ru"), Column.text("name_zh", "title_zh"));

	private static final List<Column> SUMMARIES = List.of(Column.text("summary_en", "summary_en"),
			Column.text("summary_kk", "summary_kk"), Column.text("summary_ru", "summary_ru"),
			Column.text("summary_zh", "summary_zh"));

	private static final List<Column> OF_INITIATIVES = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("kind"), KIND_LABEL, Column.code("form"),
					Column.words("form_label", Facet.FORM), Column.text("title_en", "title_en"),
					Column
						.text("title_kk", "title_kk"),
					Column.text("title_ru", "title_ru"), Column.text("title_zh", "title_zh")),
			SUMMARIES,
			List.of(Column.code("start", "start_edtf"), Column.day("start_earliest"), Column.day("start_latest"),
					Column.code("end", "end_edtf"), Column.day("end_earliest"), Column.day("end_latest"),
					Column.code("in_force"), Column.code("last_evidence"), Column.code("status"),
					Column.words("status_label", Facet.STATUS), Column.code("recurrence"),
					Column.words("recurrence_label", Facet.RECURRENCE), Column.code("series"),
					Column.text("edition", "edition"), Column.codes("countries"),
					Column.names("countries_label", Facet.COUNTRY, "countries", "country_role"), Column.codes("places"),
					Column.names("places_label", Facet.PLACE, "places", "place_role"), Column.text("venue", "venue"),
					Column.codes("direction"), Column.codes("level"), Column.words("level_label", Facet.LEVEL),
					Column.code("field"), Column.words("field_label", Facet.FIELD), Column.codes("themes"),
					Column.names("themes_label", Facet.THEME, "themes"), Column.codes("audiences"),
					Column.names("audiences_label", Facet.AUDIENCE, "audiences"), Column.codes("frameworks"),
					Column.names("frameworks_label", Facet.FRAMEWORK, "frameworks"), Column.codes("organisations"),
					Column.names("organisations_label", Facet.ORGANISATION, "organisations", "organisation_role"),
					Column.codes("funders"), Column.names("funders_label", Facet.FUNDER, "funders"),
					Column.codes("funding_totals"), Column.text("website", "website"), Column.number("source_count"),
					Column.text("sources", "sources"), Column.url("url", Listing.INITIATIVES, "slug"), UPDATED_AT)));

	private static final List<Column> OF_ORGANISATIONS = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("type"), TYPE_LABEL, Column.code("country"),
					COUNTRY_LABEL),
			NAMES,
			List.of(Column.text("aliases", "aliases"), Column.text("website", "website"),
					Column.text("wikidata", "wikidata"), Column.text("ror", "ror"), Column.number("initiative_count"),
					Column.number("source_count"), Column.text("sources", "sources"),
					Column.url("url", Listing.ORGANISATIONS, "slug"), UPDATED_AT)));

	private static final List<Column> OF_FUNDING_SOURCES = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("type"), TYPE_LABEL, Column.code("country"),
					COUNTRY_LABEL, Column.code("organisation", "organisations")),
			NAMES, List.of(Column.text("aliases", "aliases")), SUMMARIES,
			List.of(Column.text("website", "website"), Column.number("initiative_count"),
					Column.codes("funding_totals"), Column.number("source_count"), Column.text("sources", "sources"),
					Column.url("url", Listing.FUNDING_SOURCES, "slug"), UPDATED_AT)));

	private static final List<Column> OF_PLACES = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("kind"), KIND_LABEL, Column.code("country"),
					COUNTRY_LABEL, Column.code("within")),
			NAMES,
			List.of(Column.text("aliases", "aliases"), Column.number("latitude"), Column.number("longitude"),
					Column.text("wikidata", "wikidata"), Column.number("initiative_count"),
					Column.number("source_count"), Column.text("sources", "sources"),
					Column.url("url", Listing.PLACES, "slug"), UPDATED_AT)));

	private static final List<Column> OF_COUNTRIES = join(List.of(
			List.of(Column.code("code", "slug"), Column.code("region"),
					Column.name("region_label", Facet.REGION, "region")),
			NAMES,
			List.of(Column.number("initiative_count"), Column.url("url", Listing.COUNTRIES, "slug"), UPDATED_AT)));

	private static final List<Column> OF_THEIR_INITIATIVE = List.of(Column.number("initiative_id"),
			Column.code("initiative"), Column.text("initiative_label", "initiative_label"),
			Column.url("initiative_url", Listing.INITIATIVES, "initiative"));

	private static final Column NOTE = Column.text("note", "note");

	private static final List<Column> OF_FUNDING = List.of(Column.code("funding_source"),
			Column.name("funding_source_label", Facet.FUNDER, "funding_source"), Column.number("year"),
			Column.number("amount"), Column.code("currency"), Column.code("form"),
			Column.words("form_label", "funding_form", "form"), Column.code("certainty"),
			Column.words("certainty_label", "funding_certainty", "certainty"), Column.code("counted"),
			Column.words("counted_label", "counted", "counted"), NOTE, Column.code("citation"),
			Column.text("source", "source"));

	private static final List<Column> OF_FIGURES = List.of(Column.code("indicator"),
			Column.text("indicator_label", "indicator_label"), Column.number("year"), Column.number("value"), NOTE,
			Column.code("citation"), Column.text("source", "source"));

	private static final List<Column> OF_PARTICIPATIONS = List.of(Column.code("organisation"),
			Column.name("organisation_label", Facet.ORGANISATION, "organisation"), Column.code("role"),
			Column.words("role_label", "organisation_role", "role"), NOTE);

	private static final List<Column> OF_CITATIONS = List.of(Column.code("key"), Column.code("claim"),
			Column.text("title", "title"), Column.text("publisher", "publisher"), Column.text("url", "url"),
			Column.code("language", "in_language"), Column.code("published"), Column.code("accessed"),
			Column.text("archived_url", "archived_url"), NOTE);

	private Columns() {
	}

	/**
	 * The columns of a list.
	 */
	static List<Column> of(Listing listing) {
		return switch (listing.subject()) {
			case INITIATIVE -> OF_INITIATIVES;
			case ORGANISATION -> OF_ORGANISATIONS;
			case FUNDING_SOURCE -> OF_FUNDING_SOURCES;
			case PLACE -> OF_PLACES;
			case COUNTRY -> OF_COUNTRIES;
		};
	}

	/**
	 * The columns of a part of initiatives.
	 */
	static List<Column> of(Part part) {
		return join(List.of(OF_THEIR_INITIATIVE, switch (part) {
			case FUNDING -> OF_FUNDING;
			case FIGURES -> OF_FIGURES;
			case PARTICIPATIONS -> OF_PARTICIPATIONS;
			case CITATIONS -> OF_CITATIONS;
		}));
	}

	/**
	 * The columns of counts by two facets.
	 */
	static List<Column> of(Listing listing, Facet rows, Facet columns) {
		return List.of(Column.code(rows.code(), "of_row"), value(listing, rows, "of_row"),
				Column.code(columns.code(), "of_column"), value(listing, columns, "of_column"), Column.number("count"));
	}

	/**
	 * The columns that a question chooses, in its order, or all.
	 * @param all what can be chosen
	 * @param question names them, once or several times, joined by commas
	 */
	static List<Column> chosen(List<Column> all, Question question) {
		Map<String, Column> byName = new LinkedHashMap<>();
		all.forEach((column) -> byName.put(column.name(), column));
		Set<String> names = new LinkedHashSet<>();
		question.values("columns").forEach((value) -> names.addAll(List.of(value.split(","))));
		names.stream()
			.filter((name) -> !byName.containsKey(name))
			.forEach((name) -> question.refuse("columns", name, Reason.UNKNOWN_VALUE));
		List<Column> chosen = names.stream().map(byName::get).filter(Objects::nonNull).toList();
		return chosen.isEmpty() ? all : chosen;
	}

	private static Column value(Listing listing, Facet facet, String source) {
		return Column.label(facet.code() + "_label", source,
				(row) -> (code) -> row.labels().value(listing, facet, code));
	}

	private static List<Column> join(List<List<Column>> parts) {
		return parts.stream().flatMap(List::stream).toList();
	}

}

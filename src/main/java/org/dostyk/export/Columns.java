package org.dostyk.export;

import java.util.List;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.export.Column.Type;

/**
 * The columns of every export in the order of the contract, for all formats.
 */
final class Columns {

	private static final Column KIND_LABEL = Column.words("kind_label", Facet.KIND);

	private static final Column TYPE_LABEL = Column.words("type_label", Facet.TYPE);

	private static final Column COUNTRY_LABEL = Column.names("country_label", Facet.COUNTRY, "country");

	private static final Column URL = new Column("url", Type.TEXT, Row::url);

	private static final Column UPDATED_AT = new Column("updated_at", Type.CODE, (row) -> row.instant("updated_at"));

	private static final List<Column> NAMES = List.of(Column.text("name_en", "title_en"),
			Column.text("name_kk", "title_kk"), Column.text("name_ru", "title_ru"), Column.text("name_zh", "title_zh"));

	private static final List<Column> SUMMARIES = List.of(Column.text("summary_en"), Column.text("summary_kk"),
			Column.text("summary_ru"), Column.text("summary_zh"));

	private static final List<Column> OF_INITIATIVES = join(List.of(List.of(Column.number("id"), Column.code("slug"),
			Column.code("kind"), KIND_LABEL, Column.code("form"), Column.words("form_label", Facet.FORM),
			Column.text("title_en"), Column.text("title_kk"), Column.text("title_ru"), Column.text("title_zh")),
			SUMMARIES,
			List.of(Column.code("start", "start_edtf"), Column.day("start_earliest"), Column.day("start_latest"),
					Column.code("end", "end_edtf"), Column.day("end_earliest"), Column.day("end_latest"),
					Column.code("in_force"), Column.code("last_evidence"), Column.code("status"),
					Column.words("status_label", Facet.STATUS), Column.code("recurrence"),
					Column.words("recurrence_label", Facet.RECURRENCE), Column.code("series"), Column.text("edition"),
					Column.code("countries"),
					Column.names("countries_label", Facet.COUNTRY, "countries", "country_role"), Column.code("places"),
					Column.names("places_label", Facet.PLACE, "places", "place_role"), Column.text("venue"),
					Column.code("direction"), Column.code("level"), Column.words("level_label", Facet.LEVEL),
					Column.code("field"), Column.words("field_label", Facet.FIELD), Column.code("themes"),
					Column.names("themes_label", Facet.THEME, "themes"), Column.code("audiences"),
					Column.names("audiences_label", Facet.AUDIENCE, "audiences"), Column.code("frameworks"),
					Column.names("frameworks_label", Facet.FRAMEWORK, "frameworks"), Column.code("organisations"),
					Column.names("organisations_label", Facet.ORGANISATION, "organisations", "organisation_role"),
					Column.code("funders"), Column.names("funders_label", Facet.FUNDER, "funders"),
					Column.code("funding_totals"), Column.text("website"), Column.number("source_count"),
					Column.text("sources"), URL, UPDATED_AT)));

	private static final List<Column> OF_ORGANISATIONS = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("type"), TYPE_LABEL, Column.code("country"),
					COUNTRY_LABEL),
			NAMES,
			List.of(Column.text("aliases"), Column.text("website"), Column.text("wikidata"), Column.text("ror"),
					Column.number("initiative_count"), Column.number("source_count"), Column.text("sources"), URL,
					UPDATED_AT)));

	private static final List<Column> OF_FUNDING_SOURCES = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("type"), TYPE_LABEL, Column.code("country"),
					COUNTRY_LABEL, Column.code("organisation", "organisations")),
			NAMES, List.of(Column.text("aliases")), SUMMARIES,
			List.of(Column.text("website"), Column.number("initiative_count"), Column.code("funding_totals"),
					Column.number("source_count"), Column.text("sources"), URL, UPDATED_AT)));

	private static final List<Column> OF_PLACES = join(List.of(
			List.of(Column.number("id"), Column.code("slug"), Column.code("kind"), KIND_LABEL, Column.code("country"),
					COUNTRY_LABEL, Column.code("within")),
			NAMES,
			List.of(Column.text("aliases"), Column.number("latitude"), Column.number("longitude"),
					Column.text("wikidata"), Column.number("initiative_count"), Column.number("source_count"),
					Column.text("sources"), URL, UPDATED_AT)));

	private static final List<Column> OF_COUNTRIES = join(List.of(
			List.of(Column.code("code", "slug"), Column.code("region"),
					Column.names("region_label", Facet.REGION, "region")),
			NAMES, List.of(Column.number("initiative_count"), URL, UPDATED_AT)));

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

	private static List<Column> join(List<List<Column>> parts) {
		return parts.stream().flatMap(List::stream).toList();
	}

}

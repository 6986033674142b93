package org.dostyk.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The package that the portal is shipped with is all there after the start, cell by cell.
 */
@PortalTest
class StartingDataTests {

	private static final List<String> OPEN_VOCABULARIES = List.of("theme", "audience", "framework", "indicator");

	@Autowired
	JdbcClient sql;

	@Autowired
	PackageLoading loading;

	@Test
	void countriesAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(stored("select code, name_en, name_kk, name_ru, name_zh from country order by code"))
			.containsExactlyElementsOf(shipped("countries.csv"));
	}

	@Test
	void termsAreStoredInTheOrderOfTheirFile() throws IOException {
		List<List<String>> terms = shipped("vocabularies.csv").stream()
			.filter((row) -> OPEN_VOCABULARIES.contains(row.get(0)))
			.toList();
		assertThat(stored("""
				select vocabulary, code, label_en, label_kk, label_ru, label_zh, description_en from term
				order by array_position('{theme,audience,framework,indicator}', vocabulary), position"""))
			.containsExactlyElementsOf(terms);
	}

	@Test
	void placesAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("places.csv")).hasSize(216);
		assertThat(stored("""
				select p.slug, p.kind, p.country, a.slug, p.name_en, p.name_kk, p.name_ru, p.name_zh,
				array_to_string(p.aliases, '; '), trim_scale(p.latitude), trim_scale(p.longitude), p.wikidata
				from place p left join place a on a.id = p.within_id order by p.slug collate "C\""""))
			.containsExactlyElementsOf(
					shipped("places.csv").stream().map(StartingDataTests::withPlainDegrees).toList());
	}

	private static List<String> withPlainDegrees(List<String> place) {
		List<String> cells = new ArrayList<>(place);
		for (int column : List.of(9, 10)) {
			String degrees = cells.get(column);
			cells.set(column, degrees.isEmpty() ? "" : new BigDecimal(degrees).stripTrailingZeros().toPlainString());
		}
		return cells;
	}

	@Test
	void organisationsAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("organisations.csv")).hasSize(333);
		assertThat(stored("""
				select slug, type, country, name_en, name_kk, name_ru, name_zh, array_to_string(aliases, '; '),
				website, wikidata, ror from organisation order by slug collate "C\""""))
			.containsExactlyElementsOf(shipped("organisations.csv"));
	}

	@Test
	void fundingSourcesAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("funding-sources.csv")).hasSize(86);
		assertThat(stored("""
				select f.slug, f.type, f.country, o.slug, f.name_en, f.name_kk, f.name_ru, f.name_zh,
				array_to_string(f.aliases, '; '), summary_en, summary_kk, summary_ru, summary_zh, f.website
				from funding_source f left join organisation o on o.id = f.organisation_id
				order by f.slug collate "C\"""")).containsExactlyElementsOf(shipped("funding-sources.csv"));
	}

	@Test
	void initiativesAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("initiatives.csv")).hasSize(774);
		assertThat(stored("""
				select i.slug, i.kind, i.form, i.title_en, i.title_kk, i.title_ru, i.title_zh,
				array_to_string(i.aliases, '; '), i.summary_en, i.summary_kk, i.summary_ru, i.summary_zh,
				i.start_edtf, i.end_edtf, i.in_force, i.last_evidence, i.recurrence, i.status, s.slug, i.edition,
				(select string_agg(country || ':' || role, '; ' order by position) from initiative_country
				where initiative_id = i.id),
				(select string_agg(place.slug || ':' || role, '; ' order by position) from initiative_place
				join place on place.id = place_id where initiative_id = i.id),
				i.venue, array_to_string(i.directions, '; '), array_to_string(i.levels, '; '), i.field,
				(select string_agg(code, '; ' order by position) from initiative_term
				where initiative_id = i.id and vocabulary = 'theme'),
				(select string_agg(code, '; ' order by position) from initiative_term
				where initiative_id = i.id and vocabulary = 'audience'),
				(select string_agg(code, '; ' order by position) from initiative_term
				where initiative_id = i.id and vocabulary = 'framework'),
				i.website
				from initiative i left join initiative s on s.id = i.series_id order by i.slug collate "C\""""))
			.containsExactlyElementsOf(shipped("initiatives.csv"));
	}

	@Test
	void participationsAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("participations.csv")).hasSize(780);
		assertThat(stored("""
				select i.slug, o.slug, role, note from participation join initiative i on i.id = initiative_id
				join organisation o on o.id = organisation_id order by i.slug collate "C", position"""))
			.containsExactlyElementsOf(inOrderOfFirstCell("participations.csv"));
	}

	@Test
	void fundingLinesAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("funding.csv")).hasSize(123);
		assertThat(stored("""
				select i.slug, f.slug, l.year, trim_scale(amount), currency, l.form, certainty, counted, l.note, c.key
				from funding_line l join initiative i on i.id = l.initiative_id
				join funding_source f on f.id = funding_source_id left join citation c on c.id = citation_id
				order by i.slug collate "C", l.position"""))
			.containsExactlyElementsOf(inOrderOfFirstCell("funding.csv"));
	}

	@Test
	void figuresAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("figures.csv")).hasSize(369);
		assertThat(stored("""
				select i.slug, f.indicator, f.year, trim_scale(f.value), f.note, c.key
				from figure f join initiative i on i.id = f.initiative_id left join citation c on c.id = citation_id
				order by i.slug collate "C", f.position"""))
			.containsExactlyElementsOf(inOrderOfFirstCell("figures.csv"));
	}

	@Test
	void citationsAreStoredAsTheyStandInTheirFile() throws IOException {
		assertThat(shipped("citations.csv")).hasSize(1434);
		assertThat(stored("""
				select c.key, case when i.id is not null then 'initiative' when o.id is not null then 'organisation'
				else 'funding-source' end, coalesce(i.slug, o.slug, f.slug), claim, title, publisher, url, language,
				published, accessed, archived_url, note
				from citation c left join initiative i on i.id = initiative_id
				left join organisation o on o.id = c.organisation_id
				left join funding_source f on f.id = funding_source_id"""))
			.containsExactlyInAnyOrderElementsOf(shipped("citations.csv"));
	}

	@ParameterizedTest
	@CsvSource({ "initiative", "organisation", "funding_source", "place" })
	void whatIsLoadedIsPublishedWithTheDateOfItsPackage(String table) {
		assertThat(this.sql.sql("select distinct state, updated_at from " + table)
			.query((row, number) -> List.of(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.list()).containsExactly(List.of("published", Instant.parse("2026-11-24T00:00:00Z")));
	}

	@Test
	void whatIsLoadedIsInTheFlatRowsAtOnce() {
		assertThat(this.sql.sql("select count(*) from catalogue_entry").query(Integer.class).single())
			.isEqualTo(774 + 333 + 86 + 216 + 78);
	}

	@Test
	void aSecondStartLoadsNothing() {
		assertThat(this.loading.loadIfEmpty(DataPackage::shipped)).isFalse();
		assertThat(this.loading.loadReferenceDataIfMissing()).isFalse();
	}

	@Test
	void aPackageThatIsGoneIsNotMissedOnceItsDataAreThere() {
		new StartingData(this.loading, "/no/such/package").afterSingletonsInstantiated();
		assertThat(this.sql.sql("select count(*) from initiative").query(Integer.class).single()).isEqualTo(774);
	}

	private List<List<String>> stored(String query) {
		return this.sql.sql(query).query((row, number) -> {
			String[] cells = new String[row.getMetaData().getColumnCount()];
			for (int i = 0; i < cells.length; i++) {
				cells[i] = Objects.requireNonNullElse(row.getString(i + 1), "");
			}
			return Arrays.asList(cells);
		}).list();
	}

	private static List<List<String>> inOrderOfFirstCell(String file) throws IOException {
		return shipped(file).stream().sorted((one, other) -> one.get(0).compareTo(other.get(0))).toList();
	}

	private static List<List<String>> shipped(String file) throws IOException {
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(StartingDataTests.class.getResourceAsStream("/starting-data/" + file)),
				StandardCharsets.UTF_8); CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
			return csv.stream().skip(1).map(CsvRecord::getFields).toList();
		}
	}

}

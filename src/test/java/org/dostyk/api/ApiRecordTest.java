package org.dostyk.api;

import java.net.http.HttpResponse;
import java.util.List;

import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class ApiRecordTest {

	@Autowired
	private JdbcTemplate jdbc;

	private Program program;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.program = new Program(port);
	}

	@ParameterizedTest
	@EnumSource(names = { "INITIATIVES", "ORGANISATIONS", "FUNDING_SOURCES", "PLACES", "COUNTRIES" })
	void aRecordSaysWhatItsLineInTheListSays(Listing listing) {
		for (JsonNode line : this.program.all("/api/v1/" + listing.segment() + "?sort=title").subList(0, 12)) {
			String name = line.has("slug") ? line.get("slug").asString() : line.get("code").asString();
			JsonNode record = this.program.understood("/api/v1/" + listing.segment() + "/" + name);
			for (String column : List.of("id", "slug", "code", "url", "updated_at", "website", "wikidata", "ror",
					"initiative_count", "latitude", "longitude", "venue", "edition", "in_force", "direction",
					"funding_totals")) {
				if (line.has(column) && record.has(column)) {
					assertThat(record.get(column)).as(column + " of " + name).isEqualTo(line.get(column));
				}
			}
			for (String column : List.of("kind", "type", "status", "form", "recurrence", "country", "field",
					"region")) {
				if (line.has(column)) {
					assertThat(record.get(column).path("code").asString(null)).as(column + " of " + name)
						.isEqualTo(line.get(column).asString(null));
				}
			}
			for (String text : List.of("title", "name", "summary")) {
				for (String language : List.of("en", "kk", "ru", "zh")) {
					if (line.has(text + "_" + language)) {
						assertThat(record.get(text).get(language)).isEqualTo(line.get(text + "_" + language));
					}
				}
			}
		}
	}

	@Test
	void everythingAboutAnInitiativeIsThere() {
		String slug = this.jdbc.queryForObject(
				"""
						select i.slug from initiative i where state = 'published'
						order by (select count(*) from funding_line l where l.initiative_id = i.id and l.citation_id is not null)
							* (select count(*) from figure f where f.initiative_id = i.id)
							* (select count(*) from participation p where p.initiative_id = i.id) desc, id limit 1
						""",
				String.class);
		JsonNode record = this.program.understood("/api/v1/initiatives/" + slug);
		List<String> keys = record.get("citations").valueStream().map((one) -> one.get("key").asString()).toList();
		for (String part : List.of("funding", "figures", "organisations", "countries", "citations")) {
			JsonNode lines = this.program.json("/api/v1/initiatives/" + slug).get(part);
			assertThat(lines.size()).as(part).isPositive();
		}
		JsonNode line = record.get("funding")
			.valueStream()
			.filter((one) -> !one.get("citation").isNull())
			.findFirst()
			.orElseThrow();
		assertThat(keys).contains(line.get("citation").asString());
		assertThat(line.get("certainty").get("label").propertyNames()).containsExactly("en", "kk", "ru", "zh");
		assertThat(line.get("counted").get("code").asString()).isNotEmpty();
		assertThat(record.get("figures").get(0).get("indicator").get("label").get("ru").asString()).isNotEmpty();
		assertThat(record.get("start").get("earliest").asString())
			.startsWith(record.get("start").get("edtf").asString().substring(0, 4));
		assertThat(record.get("citations").valueStream().map((one) -> one.get("claim").asString("")))
			.contains("figures");
	}

	@Test
	void aSeriesLeadsToItsEditionsAndBack() {
		String series = this.jdbc.queryForObject("""
				select s.slug from initiative s join initiative e on e.series_id = s.id and e.state = 'published'
				where s.state = 'published' order by s.id limit 1""", String.class);
		JsonNode editions = this.program.understood("/api/v1/initiatives/" + series).get("editions");
		assertThat(editions.size()).isPositive();
		JsonNode edition = this.program.understood("/api/v1/initiatives/" + editions.get(0).get("slug").asString());
		assertThat(edition.get("series").get("slug").asString()).isEqualTo(series);
	}

	@ParameterizedTest
	@ValueSource(strings = { "initiatives/no-such", "organisations/no-such", "places/no-such",
			"funding-sources/no-such", "countries/ZZ", "countries/cn", "initiatives/Not_A_Slug", "festivals/no-such",
			"vocabularies/no-such", "no-such", "no-such/facets", "initiatives/a/b", "" })
	void whatIsNotThereIsNotFound(String path) {
		for (String query : new String[] { "", "?lang=ru" }) {
			HttpResponse<String> answer = this.program.get("/api/v1/" + path + query, "If-Modified-Since",
					"Fri, 01 Jan 2100 00:00:00 GMT");
			assertThat(answer.statusCode()).as(path).isEqualTo(404);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.headers().map()).doesNotContainKey("etag");
		}
		assertThat(this.program.json("/api/v1/" + path + "?lang=ru").get("title").asString())
			.isEqualTo("По этому адресу ничего нет");
	}

	@Test
	void ofWhatWasWithdrawnThereIsTheReason() {
		this.jdbc
			.update("""
					insert into initiative (slug, kind, title_en, title_ru, state, updated_at, withdrawn_at, withdrawn_because)
					values ('taken-back', 'forum', 'Taken back', 'Отозвано', 'withdrawn', now(), '2026-05-01Z', 'Entered twice.')""");
		HttpResponse<String> answer = this.program.get("/api/v1/initiatives/taken-back?lang=ru");
		assertThat(answer.statusCode()).isEqualTo(410);
		JsonNode problem = Program.json(answer);
		assertThat(problem.get("detail").asString()).startsWith("Entered twice. (").contains("2026");
		assertThat(problem.get("record").asString()).isEqualTo("Отозвано");
		assertThat(answer.body()).doesNotContain("citations", "summary");
	}

	@Test
	void aFormerAddressLeadsToThePresentOne() {
		this.jdbc.update("""
				insert into former_slug (subject, slug, record_id, published, left_at)
				select 'place', 'alma-ata', id, true, now() from place where slug = 'almaty'""");
		HttpResponse<String> moved = this.program.get("/api/v1/places/alma-ata?lang=ru");
		assertThat(moved.statusCode()).isEqualTo(301);
		assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/places/almaty?lang=ru");
	}

	@Test
	void theDatesOfChangesAreThoseThatEverybodySaw() {
		this.jdbc
			.update("""
					insert into account (name, name_key, role, created_at)
					values ('Revision Author', 'revision author', 'editor', now());
					insert into revision (subject, record_id, number, action, content, version, pending, account_id, author, at)
					select 'initiative', i.id, number, action, '{}', number, pending,
						case when action = 'loaded' then null else a.id end, case when action = 'loaded' then null else a.name end, at::timestamptz
					from initiative i, account a, (values
						(1, 'created', null::int, '2026-01-01T00:00Z'), (2, 'changed', null, '2026-01-02T00:00Z'),
						(3, 'published', null, '2026-01-03T00:00Z'), (4, 'changed', 0, '2026-01-04T00:00Z'),
						(5, 'submitted', 1, '2026-01-05T00:00Z'), (6, 'published', null, '2026-01-06T00:00Z'),
						(7, 'withdrawn', null, '2026-01-07T00:00Z'), (8, 'changed', null, '2026-01-08T00:00Z'),
						(9, 'published', null, '2026-01-09T00:00Z'), (10, 'restored', null, '2026-01-10T00:00Z')) r (number, action, pending, at)
					where i.slug = 'almaty-shanghai' and a.name_key = 'revision author'
					""");
		String body = this.program.get("/api/v1/initiatives/almaty-shanghai").body();
		assertThat(body)
			.contains("\"revisions\":[\"2026-01-03T00:00:00Z\",\"2026-01-06T00:00:00Z\","
					+ "\"2026-01-07T00:00:00Z\",\"2026-01-09T00:00:00Z\",\"2026-01-10T00:00:00Z\"]")
			.doesNotContain("Revision Author");
		assertThat(this.program.understood("/api/v1/places/almaty").get("revisions").size()).isEqualTo(1);
	}

	@Test
	void aVocabularyHasItsCodesInOrderWithFourLabels() {
		JsonNode all = this.program.understood("/api/v1/vocabularies").get("vocabularies");
		List<String> names = all.valueStream().map((one) -> one.get("name").asString()).toList();
		assertThat(names).contains("kind", "status", "festival_form", "organisation_role", "counted", "theme",
				"indicator");
		for (JsonNode one : all) {
			assertThat(this.program.understood("/api/v1/vocabularies/" + one.get("name").asString())).isEqualTo(one);
			assertThat(one.get("words").size()).isPositive();
		}
		JsonNode kinds = this.program.understood("/api/v1/vocabularies/kind").get("words");
		assertThat(kinds.get(0).get("code").asString()).isEqualTo("festival");
		assertThat(kinds.get(0).get("label").get("kk").asString()).isEqualTo("Фестиваль");
	}

}

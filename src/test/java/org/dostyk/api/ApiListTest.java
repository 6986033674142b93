package org.dostyk.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class ApiListTest {

	@Autowired
	private JdbcTemplate jdbc;

	private static int added;

	private Program program;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.program = new Program(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "initiatives", "initiatives?sort=start", "initiatives?sort=-start&country=CN&country=RU",
			"initiatives?sort=title", "initiatives?sort=-title&lang=ru", "initiatives?sort=title&lang=zh",
			"initiatives?sort=updated", "initiatives?sort=-updated&kind=!agreement", "initiatives?q=festival",
			"initiatives?q=festival&sort=start", "initiatives?q=china+or+kazakhstan&country=!RU",
			"initiatives?q=%E5%8F%8B%E5%A5%BD%E5%9F%8E%E5%B8%82", "initiatives?year=none",
			"initiatives?from=2014&to=2016", "sister-cities?sort=title&lang=kk",
			"festivals?form=concert&form=exhibition", "organisations", "organisations?q=university",
			"funding-sources?type=state", "places?country=KZ&sort=-title", "countries" })
	void allPartsTogetherAreTheFileInTheSameOrder(String question) {
		List<JsonNode> records = this.program.all("/api/v1/" + question);
		String key = question.startsWith("countries") ? "code" : "id";
		List<String> inFile = CsvReader.builder()
			.ofNamedCsvRecord(this.program.get("/" + file(question, ".csv")).body())
			.stream()
			.map((row) -> row.getField(key))
			.toList();
		assertThat(inFile).isNotEmpty();
		assertThat(Program.texts(records, key)).isEqualTo(inFile);
		assertThat(this.program.understood("/api/v1/" + question).get("total").asInt()).isEqualTo(inFile.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "initiatives?country=CN&sort=updated", "organisations", "funding-sources", "places",
			"countries" })
	void aRecordIsWhatItIsAsALineOfTheFile(String question) {
		List<JsonNode> lines = this.program.get("/" + file(question, ".jsonl"))
			.body()
			.lines()
			.map((line) -> JsonMapper.builder().build().readTree(line))
			.map(JsonNode.class::cast)
			.toList();
		assertThat(this.program.all("/api/v1/" + question)).isEqualTo(lines);
	}

	private static String file(String question, String extension) {
		return question.contains("?") ? question.replace("?", extension + "?") : question + extension;
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=start", "sort=-start", "sort=title", "sort=-title", "sort=updated", "sort=-updated",
			"q=exhibition+or+kazakhstan" })
	void whatComesAndGoesMeanwhileNeitherRepeatsNorHidesARecord(String order) {
		String question = "/api/v1/initiatives?size=50&" + order;
		List<String> before = Program.texts(this.program.all(question), "slug");
		String gone = alone(before);
		List<String> seen = new ArrayList<>();
		List<String> stay = before.stream().filter((slug) -> !slug.equals(gone)).toList();
		int part = 0;
		for (String address = question; address != null;) {
			HttpResponse<String> answer = this.program.get(address);
			Program.json(answer).get("items").forEach((record) -> seen.add(record.get("slug").asString()));
			if (part == 0) {
				this.jdbc.update("update initiative set state = 'withdrawn', withdrawn_at = now(), "
						+ "withdrawn_because = 'test' where slug = ?", gone);
			}
			if (part++ < 3) {
				add();
			}
			address = Program.next(answer);
		}
		assertThat(part).as("parts").isGreaterThan(2);
		assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
		assertThat(seen.stream().filter(stay::contains)).as("in the same order").containsExactlyElementsOf(stay);
		this.jdbc.update("update initiative set state = 'withdrawn', withdrawn_at = now(), withdrawn_because = 'test' "
				+ "where slug like 'new-%'");
		this.jdbc.update("update initiative set state = 'published', withdrawn_at = null, withdrawn_because = null "
				+ "where slug = ?", gone);
		refresh("select id from initiative where slug like 'new-%' or slug = '" + gone + "'");
	}

	// The words of a series are words of its editions, whose rank they change
	private String alone(List<String> slugs) {
		return this.jdbc.queryForObject("""
				select i.slug from initiative i where i.slug = any (?) and i.series_id is null
					and not exists (select from initiative e where e.series_id = i.id) order by i.id limit 1
				""", String.class, (Object) slugs.toArray(String[]::new));
	}

	// First in one direction of each order and in the midst of it in others
	private void add() {
		this.jdbc.update(
				"""
						insert into initiative (slug, kind, form, title_en, start_edtf, start_earliest, start_latest, status, state, updated_at)
						select 'new-' || ?::text || '-' || n, 'festival', 'exhibition', title, edtf, edtf::date, edtf::date, 'completed', 'published', at::timestamptz
						from (values (1, 'AAA exhibition', '2199-01-01', '2199-01-01'), (2, 'Ñ exhibition', '2015-05-05', '2025-01-01'),
							(3, 'Zzz exhibition', '1500-01-01', '1990-01-01'), (4, 'Exhibition', null, '2026-06-06')) new (n, title, edtf, at)
						""",
				added++);
		refresh("select id from initiative where slug like 'new-%' or state = 'withdrawn'");
	}

	private void refresh(String ids) {
		this.jdbc.execute("select catalogue_refresh('initiative', array(" + ids + "))");
	}

	@Test
	void aPartSaysHowManyThereAreAndWhereTheNextBegins() {
		HttpResponse<String> part = this.program.get("/api/v1/initiatives?country=CN&size=50&sort=title");
		JsonNode answer = Program.json(part);
		assertThat(answer.get("items").size()).isEqualTo(50);
		assertThat(answer.get("total").asInt()).isGreaterThan(50);
		assertThat(answer.get("next").asString()).startsWith("http://localhost")
			.contains("country=CN", "size=50", "sort=title", "cursor=");
		assertThat(part.headers().firstValue("Link").orElseThrow()).contains("<" + answer.get("next").asString() + ">",
				"rel=\"next\"", "/api/v1/initiatives?country=CN&size=50&sort=title>; rel=\"first\"");
		JsonNode last = this.program.understood("/api/v1/initiatives?q=%22almaty+shanghai%22");
		assertThat(last.get("next").isNull()).isTrue();
	}

	@Test
	void recordsWithoutADateAreCountedWhereATimeIsAskedFor() {
		assertThat(this.program.understood("/api/v1/initiatives?from=2014").get("undated").asInt()).isPositive()
			.isEqualTo((int) this.program.all("/api/v1/initiatives?year=none")
				.stream()
				.filter((record) -> record.get("end").isNull())
				.count());
		assertThat(this.program.understood("/api/v1/initiatives").get("undated").asInt()).isZero();
	}

	@Test
	void theAlphabetOfTheFirstPartHoldsToTheEnd() {
		String first = "/api/v1/initiatives?sort=title";
		HttpResponse<String> part = this.program.get(first, "Accept-Language", "ru");
		HttpResponse<String> second = this.program.get(Program.next(part), "Accept-Language", "zh");
		List<JsonNode> inRussian = this.program.all(first + "&lang=ru").subList(25, 50);
		List<JsonNode> items = new ArrayList<>();
		Program.json(second).get("items").forEach(items::add);
		assertThat(items).isEqualTo(inRussian);
	}

	@ParameterizedTest
	@CsvSource({ "initiatives?kind=nonsense, kind, nonsense", "festivals?kind=festival, kind, festival",
			"initiatives?colour=red, colour, colour", "initiatives?from=spring, from, spring",
			"initiatives?sort=relevance, sort, relevance", "places?sort=start, sort, start",
			"initiatives?q=a&q=b, q, once", "initiatives?size=7, size, 7", "initiatives?size=1000, size, 1000",
			"initiatives?page=2, page, next", "initiatives?lang=xx, lang, xx", "initiatives?cursor=x, cursor, x",
			"initiatives?cursor=%D0%B6, cursor, ж", "initiatives?bom=true, bom, bom",
			"initiatives/facets?cursor=x, cursor, cursor", "initiatives/facets?country=XX1, country, XX1",
			"initiatives/almaty-shanghai?q=a, q, q", "countries/CN?country=CN, country, country",
			"vocabularies?page=1, page, page", "vocabularies/theme?lang=en&lang=ru, lang, once",
			"openapi.json?x=y, x, x" })
	void whatCannotBeUnderstoodIsRefusedByItsName(String path, String name, String saying) {
		HttpResponse<String> answer = this.program.get("/api/v1/" + path);
		assertThat(answer.statusCode()).as(path).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().map()).doesNotContainKeys("etag", "link");
		JsonNode refused = Program.json(answer).get("parameters").get(0);
		assertThat(refused.get("name").asString()).isEqualTo(name);
		assertThat(refused.get("reason").asString()).contains(saying);
	}

	@Test
	void allThatIsNotUnderstoodIsNamed() {
		JsonNode problem = this.program.json("/api/v1/initiatives?kind=nonsense&page=2&from=x&cursor=y&lang=ru");
		assertThat(problem.get("parameters").size()).isEqualTo(4);
		assertThat(problem.get("title").asString()).isEqualTo("Запрос не удалось понять");
	}

	@Test
	void emptyParametersAreAsIfAbsentAndALayoutHasNoEffect() {
		assertThat(this.program.understood("/api/v1/initiatives?from=&kind=&cursor=&page=&view=table"))
			.isEqualTo(this.program.understood("/api/v1/initiatives"));
	}

	@Test
	void aCursorBelongsToItsQuestionAndIsRefusedWhenItIsBroken() {
		String cursor = Program.next(this.program.get("/api/v1/initiatives?country=CN")).replaceAll(".*cursor=", "");
		assertThat(this.program.get("/api/v1/initiatives?country=CN&cursor=" + cursor).statusCode()).isEqualTo(200);
		assertThat(this.program.get("/api/v1/initiatives?country=CN&size=100&cursor=" + cursor).statusCode())
			.isEqualTo(200);
		for (String other : List.of("country=KZ", "country=CN&sort=title", "country=CN&q=festival")) {
			assertThat(this.program.get("/api/v1/initiatives?" + other + "&cursor=" + cursor).statusCode()).as(other)
				.isEqualTo(400);
		}
		for (int end = 0; end < cursor.length(); end++) {
			int status = this.program.get("/api/v1/initiatives?country=CN&cursor=" + cursor.substring(0, end))
				.statusCode();
			assertThat(status).isEqualTo((end == 0) ? 200 : 400);
		}
	}

	@Test
	void theCountsOfAFacetLeaveItsOwnChoiceAside() {
		JsonNode all = this.program.understood("/api/v1/initiatives/facets");
		JsonNode chosen = this.program.understood("/api/v1/initiatives/facets?kind=festival");
		assertThat(facet(chosen, "kind")).isEqualTo(facet(all, "kind"));
		assertThat(facet(chosen, "country")).isNotEqualTo(facet(all, "country"));
		JsonNode festival = facet(all, "kind").get("values")
			.valueStream()
			.filter((value) -> value.get("code").asString().equals("festival"))
			.findFirst()
			.orElseThrow();
		assertThat(festival.get("count").asInt()).isEqualTo(chosen.get("total").asInt())
			.isEqualTo(this.program.understood("/api/v1/festivals").get("total").asInt());
		assertThat(festival.get("label").get("zh").asString()).isEqualTo("节庆活动");
	}

	private static JsonNode facet(JsonNode answer, String name) {
		return answer.get("facets")
			.valueStream()
			.filter((facet) -> facet.get("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

}

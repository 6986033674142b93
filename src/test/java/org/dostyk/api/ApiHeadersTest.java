package org.dostyk.api;

import java.net.http.HttpResponse;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class ApiHeadersTest {

	@Autowired
	private JdbcTemplate jdbc;

	private Program program;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.program = new Program(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "initiatives?country=CN", "festivals/facets", "initiatives/almaty-shanghai",
			"organisations/unesco", "countries/CN", "vocabularies", "vocabularies/theme", "openapi.json" })
	void whoeverComesAgainIsToldThatNothingChangedUntilSomethingDoes(String path) {
		HttpResponse<String> first = this.program.get("/api/v1/" + path);
		String tag = first.headers().firstValue("ETag").orElseThrow();
		String changed = first.headers().firstValue("Last-Modified").orElseThrow();
		assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
		assertThat(String.join(",", first.headers().allValues("Vary"))).containsIgnoringCase("Accept-Language");
		for (String[] known : new String[][] { { "If-None-Match", tag }, { "If-Modified-Since", changed } }) {
			HttpResponse<String> again = this.program.get("/api/v1/" + path, known);
			assertThat(again.statusCode()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(again.headers().firstValue("ETag")).hasValue(tag);
			assertThat(again.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		}
		assertThat(this.program.get("/api/v1/" + path, "If-None-Match", tag, "Accept-Language", "ru").statusCode())
			.isEqualTo(200);
		this.jdbc.execute(
				"update catalogue_version set version = version + 1, changed_at = changed_at + interval '1 minute'");
		assertThat(this.program.get("/api/v1/" + path, "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(this.program.get("/api/v1/" + path, "If-Modified-Since", changed).statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsRefusedIsNeverUnchanged() {
		String tag = this.program.get("/api/v1/initiatives").headers().firstValue("ETag").orElseThrow();
		assertThat(this.program.get("/api/v1/initiatives?page=2", "If-None-Match", tag).statusCode()).isEqualTo(400);
		assertThat(this.program.get("/api/v1/initiatives/no-such", "If-None-Match", tag).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/initiatives", "/api/v1/initiatives/almaty-shanghai", "/api/v1/no-such",
			"/api/v1/openapi.json", "/initiatives.csv", "/initiatives/funding.csv", "/initiatives.csv?kind=nonsense",
			"/festivals.geojson", "/places.jsonl.gz", "/sitemap.xml" })
	void pagesOfOtherSitesMayReadItWithoutAnybodysCookies(String path) {
		HttpResponse<String> answer = this.program.get(path, "Origin", "https://elsewhere.example", "Cookie",
				"SESSION=nonsense");
		assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
		assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow()).contains("Link", "ETag",
				"Content-Disposition");
		assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-credentials", "set-cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/initiatives", "/initiatives/almaty-shanghai", "/api", "/login", "/admin",
			"/suggest?q=a", "/admin/audit.csv", "/assets/mark.svg" })
	void allElseIsForOurPagesAlone(String path) {
		HttpResponse<String> answer = this.program.get(path, "Origin", "https://elsewhere.example");
		assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
	}

	@Test
	void aBrowserThatAsksFirstIsTold() {
		HttpResponse<String> allowed = this.program.send("OPTIONS", "/api/v1/initiatives", "Origin",
				"https://elsewhere.example", "Access-Control-Request-Method", "GET", "Access-Control-Request-Headers",
				"if-none-match");
		assertThat(allowed.statusCode()).isEqualTo(204);
		assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
		assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers")).hasValue("*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void itCanOnlyBeRead(String method) {
		HttpResponse<String> answer = this.program.send(method, "/api/v1/initiatives", "Accept-Language", "zh");
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(Program.json(answer).get("title").asString()).isEqualTo("API 只能读取");
	}

	@Test
	void thereIsNoOtherFormThanJson() {
		for (String path : new String[] { "/api/v1/initiatives", "/api/v1/initiatives/almaty-shanghai",
				"/api/v1/vocabularies", "/api/v1/openapi.json" }) {
			HttpResponse<String> answer = this.program.get(path, "Accept", "text/csv");
			assertThat(answer.statusCode()).isEqualTo(406);
			assertThat(Program.json(answer).get("title").asString()).isEqualTo("There is no such form of the answer");
		}
	}

	@Test
	void askingForTheHeadersAloneGivesTheSameOnes() {
		HttpResponse<String> head = this.program.send("HEAD", "/api/v1/initiatives?country=CN");
		HttpResponse<String> get = this.program.get("/api/v1/initiatives?country=CN");
		assertThat(head.body()).isEmpty();
		for (String name : new String[] { "ETag", "Last-Modified", "Link", "Content-Type" }) {
			assertThat(head.headers().firstValue(name)).isPresent().isEqualTo(get.headers().firstValue(name));
		}
	}

	@Test
	void aLanguageThatIsAskedForIsNotRememberedAndNoSessionIsOpened() {
		long before = this.jdbc.queryForObject("select count(*) from spring_session", Long.class);
		for (String path : new String[] { "initiatives?lang=ru", "no-such?lang=ru", "openapi.json?lang=kk" }) {
			assertThat(this.program.get("/api/v1/" + path).headers().map()).doesNotContainKey("set-cookie");
		}
		assertThat(this.jdbc.queryForObject("select count(*) from spring_session", Long.class)).isEqualTo(before);
	}

}

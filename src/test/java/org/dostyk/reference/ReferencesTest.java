package org.dostyk.reference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records and lists can be cited.
 */
@PortalTest
@Writes
class ReferencesTest {

	private static final String BOLASHAK = "/initiatives/bolashak-international-scholarship";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { BOLASHAK, "/organisations/unesco", "/places/almaty",
			"/funding-sources/state-budget-of-kazakhstan", "/countries/CN" })
	void thePageOfARecordSaysHowToCiteItAndLeadsToTheFiles(String path) throws Exception {
		Document page = page(path + "?lang=en");
		assertThat(page.selectFirst("#cite").parent().text()).contains("(accessed ", path);
		List<String> files = page.select("a[href~=\\.(bib|ris|csl\\.json)\\?]").eachAttr("href");
		assertThat(files).containsExactly(path + ".bib?lang=en", path + ".ris?lang=en", path + ".csl.json?lang=en");
		for (String file : files) {
			HttpResponse<String> answer = get(file);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(answer.body()).contains(path);
			assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
			assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		}
		assertThat(get(path + ".bib").headers().firstValue("Content-Type"))
			.contains("application/x-bibtex;charset=utf-8");
	}

	@Test
	void theHeadOfThePageTellsProgramsTheSameInDublinCore() throws Exception {
		Document page = page(BOLASHAK + "?lang=ru");
		JsonNode item = csl(BOLASHAK + ".csl.json?lang=ru");
		assertThat(meta(page, "DC.title")).isEqualTo(item.get("title").asString());
		assertThat(page.select("head meta[name=DC.title]").attr("lang")).isEqualTo(item.get("language").asString());
		assertThat(meta(page, "DC.creator")).isEqualTo(item.at("/author/0/literal").asString());
		assertThat(meta(page, "DC.identifier")).isEqualTo(item.get("URL").asString()).endsWith(BOLASHAK);
		assertThat(meta(page, "DC.date")).isEqualTo(
				LocalDate
					.ofInstant(
							this.jdbc
								.queryForObject("select updated_at from initiative where slug = ?",
										java.sql.Timestamp.class, BOLASHAK.substring(13))
								.toInstant(),
							ZoneOffset.UTC)
					.toString());
		assertThat(meta(page, "DC.coverage")).startsWith(this.jdbc
			.queryForObject("select start_edtf from initiative where slug = ?", String.class, BOLASHAK.substring(13)));
		assertThat(page("/about").select("meta[name^=DC.]")).isEmpty();
	}

	@Test
	void aTitleComesInTheReadersLanguage() throws Exception {
		String russian = this.jdbc.queryForObject("select name_ru from place where slug = 'almaty'", String.class);
		assertThat(csl("/places/almaty.csl.json?lang=ru").get("title").asString()).isEqualTo(russian);
		assertThat(csl("/places/almaty.csl.json?lang=en").get("title").asString()).isEqualTo("Almaty");
	}

	@ParameterizedTest
	@EnumSource
	void everyListIsASetOfData(Listing listing) throws Exception {
		JsonNode item = csl("/" + listing.segment() + ".csl.json");
		assertThat(item.get("type").asString()).isEqualTo("dataset");
		assertThat(item.get("URL").asString()).endsWith("/" + listing.segment());
		assertThat(get("/" + listing.segment() + ".ris").body()).startsWith("TY  - DATA\r\n");
	}

	@Test
	void aListIsCitedWithItsFiltersInWordsAndItsAddress() throws Exception {
		String filters = "?country=CN&country=!KG&from=2014&kind=festival&q=%D0%BC%D1%83%D0%B7%D1%8B%D0%BA%D0%B0";
		JsonNode item = csl("/initiatives.csl.json" + filters + "&page=2&lang=en");
		assertThat(item.get("title").asString()).isEqualTo(
				"Initiatives, Search: музыка, Kind: Festival, Country: China, not Country: Kyrgyzstan, From: 2014");
		assertThat(item.get("URL").asString()).endsWith("/initiatives" + filters.replace("!KG", "!KG"));
		assertThat(page("/initiatives" + filters + "&lang=en").select(".bar details").text())
			.contains(item.get("title").asString(), "(accessed ");
	}

	@ParameterizedTest
	@CsvSource({ "/initiatives.bib?nonsense=1, 400", "/initiatives.csl.json?country=XX, 400", "/nowhere.ris, 404",
			"/initiatives/no-such-record.bib, 404", "/festivals/almaty-shanghai.bib, 404",
			"/initiatives/almaty-shanghai.doc, 404", "/places/NO.ris, 404" })
	void whatIsNotThereOrNotUnderstoodHasNoReference(String path, int status) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
	}

	@Test
	void ofWhatIsNotPublicThereIsOnlyTheTombstone() throws Exception {
		become("withdrawn");
		assertThat(get("/initiatives/almaty-shanghai.bib").statusCode()).isEqualTo(410);
		assertThat(get("/initiatives/almaty-shanghai.bib").body()).contains("for the test").doesNotContain("@misc");
		become("draft");
		assertThat(get("/initiatives/almaty-shanghai.bib").statusCode()).isEqualTo(404);
		become("published");
		assertThat(get("/initiatives/almaty-shanghai.bib").statusCode()).isEqualTo(200);
	}

	private void become(String state) {
		this.jdbc.update("""
				update initiative set state = ?, withdrawn_at = case when ? = 'withdrawn' then now() end,
					withdrawn_because = case when ? = 'withdrawn' then 'for the test' end
				where slug = 'almaty-shanghai'
				""", state, state, state);
		this.jdbc.execute("select catalogue_rebuild()");
	}

	private static String meta(Document page, String name) {
		return page.select("head meta[name=" + name + "]").attr("content");
	}

	private JsonNode csl(String path) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		JsonNode item = JsonMapper.builder().build().readTree(answer.body()).get(0);
		assertThat(CslSchema.problems(item)).isEmpty();
		return item;
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(get(path).body());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
				BodyHandlers.ofString());
	}

}

package org.dostyk.export;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ExportAnswersTests {

	private static final String OF_INITIATIVES = "id,slug,kind,kind_label,form,form_label,title_en,title_kk,title_ru,title_zh,"
			+ "summary_en,summary_kk,summary_ru,summary_zh,start,start_earliest,start_latest,end,end_earliest,end_latest,"
			+ "in_force,last_evidence,status,status_label,recurrence,recurrence_label,series,edition,countries,"
			+ "countries_label,places,places_label,venue,direction,level,level_label,field,field_label,themes,themes_label,"
			+ "audiences,audiences_label,frameworks,frameworks_label,organisations,organisations_label,funders,"
			+ "funders_label,funding_totals,website,source_count,sources,url,updated_at";

	private Downloads downloads;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.downloads = new Downloads(port);
	}

	private String header(String list) {
		return this.downloads.text("/" + list + ".csv").lines().findFirst().orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "initiatives", "festivals", "exchange-programmes", "sister-cities", "forums", "agreements",
			"projects" })
	void allListsOfInitiativesHaveTheColumnsOfTheContract(String list) {
		assertThat(header(list)).isEqualTo(OF_INITIATIVES);
	}

	@Test
	void theOtherListsHaveTheColumnsOfTheContract() {
		assertThat(header("organisations")).isEqualTo("id,slug,type,type_label,country,country_label,name_en,name_kk,"
				+ "name_ru,name_zh,aliases,website,wikidata,ror,initiative_count,source_count,sources,url,updated_at");
		assertThat(header("funding-sources")).isEqualTo(
				"id,slug,type,type_label,country,country_label,organisation,name_en,name_kk,name_ru,name_zh,aliases,"
						+ "summary_en,summary_kk,summary_ru,summary_zh,website,initiative_count,funding_totals,"
						+ "source_count,sources,url,updated_at");
		assertThat(header("places")).isEqualTo("id,slug,kind,kind_label,country,country_label,within,name_en,name_kk,"
				+ "name_ru,name_zh,aliases,latitude,longitude,wikidata,initiative_count,source_count,sources,url,updated_at");
	}

	@ParameterizedTest
	@CsvSource({ "/initiatives.csv?kind=nonsense, kind, nonsense", "/festivals.csv?kind=festival, kind, festival",
			"/initiatives.csv?colour=red, colour, list", "/initiatives.csv.gz?from=spring, from, spring",
			"/initiatives.csv?from=2015&to=2014, to, 2014", "/initiatives.csv?sort=relevance, sort, relevance",
			"/initiatives.csv?q=a&q=b, q, once", "/initiatives.csv?page=x, page, x", "/initiatives.csv?size=7, size, 7",
			"/initiatives.csv?view=map, view, map", "/initiatives.csv?bom=yes, bom, yes",
			"/initiatives.csv?raw=true&raw=true, raw, once", "/initiatives.csv?lang=xx, speak, xx",
			"/places.csv?status=active, status, list" })
	void whatCannotBeUnderstoodIsRefusedInWords(String path, String name, String saying) {
		HttpResponse<byte[]> answer = this.downloads.get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type").map(MediaType::parseMediaType))
			.contains(new MediaType("text", "plain", StandardCharsets.UTF_8));
		assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(name).contains(saying);
	}

	@Test
	void aRefusalIsInTheLanguageOfTheReader() {
		assertThat(this.downloads.text("/initiatives.csv?kind=nonsense&lang=ru"))
			.isEqualTo("kind: значения «nonsense» нет.\n");
		assertThat(this.downloads.text("/initiatives.csv?kind=nonsense&lang=zh")).isEqualTo("kind：没有“nonsense”这个选项。\n");
	}

	@Test
	void emptyParametersAreAsIfAbsent() {
		assertThat(this.downloads.get("/initiatives.csv?from=&kind=&bom=&raw=false").statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsNoListHasNoExport() {
		assertThat(this.downloads.get("/nonsense.csv").statusCode()).isEqualTo(404);
		assertThat(this.downloads.get("/nonsense.csv.gz").statusCode()).isEqualTo(404);
	}

	@Test
	void theHeadersSayWhatTheFileIs() {
		HttpResponse<byte[]> answer = this.downloads.get("/initiatives.csv?kind=!agreement&kind=festival&kind=forum");
		assertThat(answer.headers().firstValue("Content-Type").map(MediaType::parseMediaType))
			.contains(MediaType.parseMediaType("text/csv; charset=utf-8; header=present"));
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).matches(
				"attachment; filename=\"dostyk-initiatives-kind-festival-forum-not-agreement-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
		assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
	}

	@Test
	void askingForTheHeadersAloneGivesTheSameOnes() {
		HttpResponse<byte[]> head = this.downloads.head("/initiatives.csv.gz?q=хор");
		HttpResponse<byte[]> get = this.downloads.get("/initiatives.csv.gz?q=хор");
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		for (String name : new String[] { "Content-Type", "Content-Disposition", "Cache-Control" }) {
			assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
		}
		assertThat(this.downloads.head("/initiatives.csv?kind=nonsense").statusCode()).isEqualTo(400);
	}

	@Test
	void overHttp10ThereIsNoStream() throws IOException {
		try (Socket socket = this.downloads.open("/initiatives.csv", "HTTP/1.0")) {
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 505").contains("HTTP/1.0.\n").doesNotContain("id,slug");
		}
	}

}

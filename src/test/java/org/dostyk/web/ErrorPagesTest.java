package org.dostyk.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

	private static final String[] BROWSER = { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" };

	private Browser browser;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@Test
	void aMissingPageOffersASearchForTheWordsOfItsAddress() {
		Document page = this.browser.page("/initiatives/almaty-istanbul_1997");
		assertThat(this.browser.get("/initiatives/almaty-istanbul_1997").statusCode()).isEqualTo(404);
		assertThat(page.select("h1").eachText()).containsExactly("There is no page here");
		assertThat(page.selectFirst("#q").val()).isEqualTo("almaty istanbul 1997");
		assertThat(this.browser.page("/%E4%B8%8A%E6%B5%B7").selectFirst("#q").val()).isEqualTo("上海");
	}

	@Test
	void aMissingPageOffersAFewPagesThatWerePerhapsMeant() {
		Document page = this.browser.page("/places/almati%20city");
		assertThat(page.select("#meant")).hasSize(1);
		assertThat(page.select(".likely")).hasSize(5);
		assertThat(page.selectFirst(".likely a").outerHtml())
			.isEqualTo("<a href=\"/places/almaty\" lang=\"kk\">places: almati city</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/places/broken", "/places/endless", "/places/---", "/places/", "/%E2%80%8B" })
	void aMissingPageStaysOneWhereNothingCanBeOffered(String path) {
		HttpResponse<String> answer = this.browser.get(path, BROWSER);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("There is no page here").doesNotContain("secret", "id=\"meant\"");
	}

	@Test
	void manyLostReadersAtOnceAllGetTheirPage() {
		List<Integer> answers = IntStream.range(0, 12)
			.parallel()
			.map((i) -> this.browser.get("/places/endless", BROWSER).statusCode())
			.boxed()
			.toList();
		assertThat(answers).containsOnly(404);
	}

	@Test
	void aWithdrawnRecordTellsItsReason() {
		HttpResponse<String> answer = this.browser.get("/initiatives/withdrawn", BROWSER);
		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).contains("A students’ exchange", "Entered twice.", "This record was withdrawn");
	}

	@Test
	void anErrorPageSpeaksTheLanguageOfTheReaderAndLeadsToTheOthers() {
		Document page = this.browser.page("/nowhere?lang=zh");
		assertThat(page.select("h1").eachText()).containsExactly("找不到页面");
		assertThat(page.selectFirst(".lang a[hreflang=ru]").attr("href")).isEqualTo("?lang=ru");
		assertThat(page.select("link[rel=alternate]")).isEmpty();
	}

	@Test
	void whoeverAsksForAFileGetsOnePlainTextInTheirLanguage() {
		HttpResponse<String> answer = this.browser.get("/initiatives.csv", "Accept-Language", "ru");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(answer.body()).isEqualTo(
				"400 Этот запрос не удалось прочитать\nПредставления «nonsense» нет. Выберите list или table.\n");
		assertThat(this.browser.get("/nowhere", "Accept", "application/json").body())
			.isEqualTo("404 There is no page here\n");
	}

	@Test
	void aPersonWhoAsksForAFileGetsThePageThatExplains() {
		assertThat(this.browser.page("/initiatives.csv", BROWSER).select(".notice li").text()).contains("“nonsense”");
	}

	@Test
	void nothingOfAFailureIsShown() {
		HttpResponse<String> answer = this.browser.get("/broken", BROWSER);
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("The portal has failed")
			.doesNotContain("secret", "Exception", "SamplePages", "org.dostyk");
		assertThat(this.browser.get("/broken.json", "Accept", "*/*").body()).doesNotContain("secret");
	}

	@Test
	void aFailureHasANumberThatIsAlsoInTheLog(CapturedOutput log) {
		String number = this.browser.page("/broken", BROWSER).text().replaceFirst(".*the number ([0-9A-F]{8}).*", "$1");
		assertThat(log).contains("Failure " + number + " at /broken");
		assertThat(this.browser.get("/broken", "Accept", "application/json").body())
			.matches("500 The portal has failed\n.* the number [0-9A-F]{8}\\.\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unavailable", "/silent", "/busy" })
	void whatMaySoonBeBetterSaysWhenToAskAgain(String path) {
		HttpResponse<String> answer = this.browser.get(path, BROWSER);
		assertThat(answer.statusCode()).isIn(429, 503);
		assertThat(answer.headers().allValues("Retry-After")).containsExactly("60");
		assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("minute").doesNotContain("secret");
		assertThat(this.browser.get(path, "Accept", "text/csv").headers().firstValue("Retry-After")).hasValue("60");
	}

	@Test
	void aPortalThatIsNotReadySaysSo() {
		assertThat(this.browser.get("/unavailable").statusCode()).isEqualTo(503);
		assertThat(this.browser.page("/unavailable").select("h1").text()).isEqualTo("The portal is not ready");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/nowhere, 404, There is nothing at this address",
			"/api/v1/initiatives/x, 404, There is nothing at this address",
			"/api/v1/initiatives, 400, The question was not understood",
			"/api/v1/initiatives/withdrawn, 410, The record was withdrawn",
			"/api/v1/broken, 500, The portal has failed", "/api/v1/busy, 429, Too many questions at once",
			"/api/v1/unavailable, 503, The portal cannot answer now",
			"/api/v1/silent, 503, The portal cannot answer now", "/api/nowhere, 404, There is nothing at this address",
			"/api/v1/%00, 400, The question was not understood" })
	void whoeverAsksTheApiGetsAProblem(String path, int status, String title) {
		for (String[] accept : List.of(BROWSER, new String[] { "Accept", "application/json" },
				new String[] { "Accept", "text/csv" })) {
			HttpResponse<String> answer = this.browser.get(path, accept);
			assertThat(answer.statusCode()).isEqualTo(status);
			assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
				.startsWith("application/problem+json");
			assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
			assertThat(answer.body())
				.contains("\"status\":" + status, "\"title\":\"" + title + "\"",
						"\"type\":\"https://portal.example/api#problem-" + status + "\"")
				.doesNotContain("secret", "Exception", "SamplePages", "org.dostyk");
			assertThat(answer.headers().firstValue("Retry-After").isPresent())
				.isEqualTo(status == 429 || status == 503);
		}
	}

	@Test
	void aProblemNamesWhatItIsAboutInTheLanguageOfTheReader() {
		HttpResponse<String> refused = this.browser.get("/api/v1/initiatives?lang=ru");
		assertThat(refused.body()).contains("\"title\":\"Запрос не удалось понять\"", "\"parameters\":[{",
				"\"name\":\"view\"", "\"reason\":\"Представления «nonsense» нет. Выберите list или table.\"");
		assertThat(refused.headers().firstValue("Content-Language")).hasValue("ru");
		assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
		assertThat(this.browser.get("/api/v1/initiatives/withdrawn", "Accept-Language", "zh").body())
			.contains("\"title\":\"此记录已撤回\"", "\"detail\":\"Entered twice.\"", "\"record\":\"A students’ exchange\"");
	}

	@Test
	void aFailureOfTheApiHasANumberThatIsAlsoInTheLog(CapturedOutput log) {
		String number = this.browser.get("/api/v1/broken")
			.body()
			.replaceFirst(".*reference\":\"([0-9A-F]{8})\".*", "$1");
		assertThat(log).contains("Failure " + number + " at /api/v1/broken");
	}

	@Test
	void whatTheServerItselfRefusesUnderTheApiIsAProblemToo() {
		assertThat(this.browser.raw("GET /api/v1/initiatives?q=a|b HTTP/1.1", "Host: localhost", "Connection: close"))
			.startsWith("HTTP/1.1 400");
		assertThat(this.browser.raw("TRACE /api/v1/initiatives HTTP/1.1", "Host: localhost", "Connection: close"))
			.startsWith("HTTP/1.1 405")
			.contains("application/problem+json", "\"title\":\"The API can only be read\"");
	}

	@Test
	void theErrorPageItselfIsNoPage() {
		assertThat(this.browser.get("/error").statusCode()).isEqualTo(404);
	}

	@Test
	void aPageThatIsOnlyReadRefusesOtherMethods() {
		String answer = this.browser.raw("TRACE /initiatives HTTP/1.1", "Host: localhost", "Connection: close");
		assertThat(answer).startsWith("HTTP/1.1 405").contains("This page cannot be used that way");
	}

}

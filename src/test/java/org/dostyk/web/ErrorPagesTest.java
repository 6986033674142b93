package org.dostyk.web;

import java.net.http.HttpResponse;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
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
		assertThat(page.selectFirst("input[name=q]").val()).isEqualTo("almaty istanbul 1997");
		assertThat(this.browser.page("/%E4%B8%8A%E6%B5%B7").selectFirst("input[name=q]").val()).isEqualTo("上海");
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
		assertThat(page.select("h1").eachText()).containsExactly("此处没有页面");
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
	void aPortalThatIsNotReadySaysSo() {
		assertThat(this.browser.get("/unavailable").statusCode()).isEqualTo(503);
		assertThat(this.browser.page("/unavailable").select("h1").text()).isEqualTo("The portal is not ready");
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

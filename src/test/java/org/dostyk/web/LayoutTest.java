package org.dostyk.web;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class LayoutTest {

	private Browser browser;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@Test
	void aPageSpeaksTheLanguageOfTheAddressThenOfTheCookieThenOfTheBrowserThenEnglish() {
		assertThat(language("/?lang=zh", "Cookie", "lang=ru", "Accept-Language", "kk")).isEqualTo("zh");
		assertThat(language("/", "Cookie", "lang=ru", "Accept-Language", "kk")).isEqualTo("ru");
		assertThat(language("/", "Accept-Language", "de, kk-KZ;q=0.8, ru;q=0.9")).isEqualTo("ru");
		assertThat(language("/", "Accept-Language", "zh-Hans-CN")).isEqualTo("zh");
		assertThat(language("/", "Accept-Language", "de, fr;q=0.5")).isEqualTo("en");
		assertThat(language("/", "Accept-Language", ";;q=x,\"")).isEqualTo("en");
		assertThat(language("/")).isEqualTo("en");
	}

	@Test
	void aChosenLanguageIsRememberedForAYear() {
		assertThat(this.browser.get("/?lang=kk").headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("lang=kk;")
			.contains("Path=/", "Max-Age=31536000", "HttpOnly", "Secure", "SameSite=Lax");
	}

	@Test
	void whoAsksForNothingGetsNoCookie() {
		assertThat(this.browser.get("/?q=x", "Accept-Language", "ru").headers().map()).doesNotContainKey("set-cookie");
		assertThat(this.browser.get("/nowhere").headers().map()).doesNotContainKey("set-cookie");
		assertThat(this.browser.get("/admin").headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void anUnknownLanguageOrAppearanceIsNotAppliedAndThePageSaysSo() {
		HttpResponse<String> answer = this.browser.get("/?lang=tlh&appearance=neon", "Accept-Language", "ru");
		Document page = this.browser.page("/?lang=tlh&appearance=neon", "Accept-Language", "ru");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ru");
		assertThat(page.select(".notice li").eachText()).hasSize(2).first().asString().contains("«tlh»");
		assertThat(this.browser.page("/?lang=ru&lang=kk").select(".notice li")).hasSize(1);
	}

	@Test
	void theAppearanceIsRememberedAndAutomaticIsNone() {
		assertThat(this.browser.page("/").selectFirst("html").hasAttr("data-bs-theme")).isFalse();
		assertThat(this.browser.page("/?appearance=dark").selectFirst("html").attr("data-bs-theme")).isEqualTo("dark");
		assertThat(this.browser.page("/", "Cookie", "appearance=light").selectFirst("html").attr("data-bs-theme"))
			.isEqualTo("light");
		assertThat(this.browser.page("/?appearance=auto", "Cookie", "appearance=light")
			.selectFirst("html")
			.hasAttr("data-bs-theme")).isFalse();
	}

	@Test
	void theSwitchOfLanguagesKeepsEveryOtherParameter() {
		Document page = this.browser.page("/initiatives?country=CN&country=RU&kind=!forum&q=a%26b+%D1%88&from=");
		assertThat(page.selectFirst(".lang a[hreflang=kk]").attr("href"))
			.isEqualTo("?country=CN&country=RU&kind=!forum&lang=kk&q=a%26b+%D1%88");
		assertThat(page.selectFirst("link[rel=alternate][hreflang=zh]").attr("href"))
			.isEqualTo("https://portal.example/initiatives?country=CN&country=RU&kind=!forum&lang=zh&q=a%26b+%D1%88");
	}

	@ParameterizedTest
	@CsvSource({ "/, https://portal.example/, true", "/initiatives?page=2&lang=zh, ?lang=zh&page=2, true",
			"/initiatives?appearance=dark, '', true", "/initiatives?view=table, '', false",
			"/initiatives?q=b&country=CN&size=100, ?country=CN&q=b, false", "/initiatives?utm=x, ?utm=x, false",
			"/initiatives?q=%3Cscript%3E, ?q=%3Cscript%3E, false" })
	void aPageKnowsItsOneAddressAndWhetherItIsForSearchEngines(String path, String canonical, boolean indexed) {
		Document page = this.browser.page(path);
		assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(
				canonical.startsWith("https:") ? canonical : "https://portal.example/initiatives" + canonical);
		assertThat(page.select("meta[name=robots]").eachAttr("content"))
			.isEqualTo(indexed ? List.of() : List.of("noindex"));
	}

	@Test
	void anErrorPageHasNoAddressOfItsOwn() {
		Document page = this.browser.page("/nowhere");
		assertThat(page.select("link[rel=canonical]")).isEmpty();
		assertThat(page.select("meta[name=robots][content=noindex]")).hasSize(1);
	}

	@Test
	void aPageNamesItsOtherLanguagesAndTheAddressWithoutAny() {
		assertThat(this.browser.page("/initiatives?lang=ru").select("link[rel=alternate]").eachAttr("href"))
			.containsExactly("https://portal.example/initiatives", "https://portal.example/initiatives?lang=en",
					"https://portal.example/initiatives?lang=kk", "https://portal.example/initiatives?lang=ru",
					"https://portal.example/initiatives?lang=zh");
	}

	@Test
	void theMenuLightsTheSectionOfThePage() {
		assertThat(this.browser.page("/initiatives").select("nav [aria-current=page]").eachText())
			.containsExactly("Initiatives");
		assertThat(this.browser.page("/nowhere").select("nav [aria-current=page]")).isEmpty();
	}

	@Test
	void theTitleAndTheFootAreInTheLanguageOfThePage() {
		Document page = this.browser.page("/?lang=ru");
		assertThat(page.title()).isEqualTo("Инициативы – Dostyk");
		assertThat(page.selectFirst("footer").text()).contains("Казахстан и партнёры");
	}

	@Test
	void aPageIsKeptOnlyToAskAgain() {
		HttpResponse<String> page = this.browser.get("/");
		assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
		assertThat(String.join(",", page.headers().allValues("Vary"))).containsIgnoringCase("accept-language")
			.containsIgnoringCase("cookie");
	}

	private String language(String path, String... headers) {
		return this.browser.page(path, headers).selectFirst("html").attr("lang");
	}

}

package org.dostyk.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

@InsightTest
class MapTemplateTest {

	private static final Map<String, Long> COUNTS = Map.of("KZ", 700L, "CN", 388L, "RU", 98L, "TR", 30L, "US", 29L,
			"JP", 10L, "SG", 9L, "AR", 1L, "UZ", 0L, "none", 3L);

	private static final Map<String, Names> NAMES = Map.of("KZ", names("Kazakhstan", "Қазақстан", "Казахстан", "哈萨克斯坦"),
			"CN", names("China", "Қытай", "Китай", "中国"), "AR", names("Argentina", "Аргентина", "Аргентина", "阿根廷"),
			"SG", new Names("Singapore", null, null, null));

	@Autowired
	private Maps maps;

	@Autowired
	private SpringTemplateEngine templates;

	@Test
	void aCountryIsShadedByItsNumberAndLeadsToItsInitiatives() {
		Document page = world(Language.EN);
		Map<String, String> shades = new HashMap<>();
		page.select("svg.map a").forEach((link) -> shades.put(link.attr("href"), link.selectFirst("path").className()));
		assertThat(shades).containsOnly(Map.entry("/initiatives?country=KZ", "land home"),
				Map.entry("/initiatives?country=CN", "land q4"), Map.entry("/initiatives?country=RU", "land q3"),
				Map.entry("/initiatives?country=TR", "land q3"), Map.entry("/initiatives?country=US", "land q2"),
				Map.entry("/initiatives?country=JP", "land q2"), Map.entry("/initiatives?country=SG", "land q1"));
		assertThat(page.select("svg.map a[href$=CN] title").text()).isEqualTo("China: 388 initiatives");
		assertThat(page.select("svg.map a[href$=SG] path").attr("d")).contains("a4 4");
		assertThat(page.select("svg.map path.land").not("[class*=q], .home")).hasSizeGreaterThan(140);
	}

	@Test
	void aScreenReaderMeetsOnePictureAndTheKeyboardNothingInIt() {
		Document page = world(Language.EN);
		assertThat(page.select("[role=img]").attr("aria-labelledby")).isEqualTo("map-title map-desc");
		assertThat(page.select("[role=img] a, svg a:not([tabindex=-1])")).isEmpty();
		assertThat(page.select("#map-title").text()).isEqualTo("Partner countries, seen from Kazakhstan");
		assertThat(page.select("#map-desc").text()).contains("China (388), RU (98), TR (30), US (29), and JP (10)");
		assertThat(page.select("svg > g > a").first().parent().attr("aria-hidden")).isEqualTo("true");
	}

	@Test
	void theTableGivesEveryNumberAndWhatIsNotDrawnIsSaid() {
		Document page = world(Language.EN);
		assertThat(page.select("tbody tr").eachText()).containsExactly("Kazakhstan 700", "China 388", "RU 98", "TR 30",
				"US 29", "JP 10", "Singapore 9", "Argentina 1");
		assertThat(page.select("tbody a[href='/initiatives?country=AR']").text()).isEqualTo("Argentina");
		assertThat(page.select("p").eachText()).contains("Not on the map: Argentina (1).",
				"Outlines: Natural Earth; they take no position on borders.");
		assertThat(page.select("li").eachText()).containsExactly("Kazakhstan", "1–9", "10–29", "30–99", "100 or more",
				"none recorded");
	}

	@ParameterizedTest
	@CsvSource({ "KK, 'Қытай: 388 бастама', '3 000 км'", "RU, 'Китай: 388 инициатив', '3 000 км'",
			"ZH, 中国：388个项目, '3,000公里'" })
	void theMapSpeaksTheLanguageOfThePage(Language language, String country, String distance) {
		Document page = world(language);
		assertThat(page.select("svg.map a[href$=CN] title").text()).isEqualTo(country);
		assertThat(page.select("svg text").first().text().replace('\u00a0', ' ')).isEqualTo(distance);
		assertThat(page.select("tbody a[href$=SG]").attr("lang")).isEqualTo("en");
	}

	@Test
	void anEmptyCatalogueHasAMapToo() {
		WebContext context = context(Language.EN);
		context.setVariable("map", this.maps.world(Map.of(), Map.of(), Language.EN));
		Document page = render(context, "world", "notes");
		assertThat(page.select("svg.map path")).hasSizeGreaterThan(150);
		assertThat(page.select("#map-desc").text())
			.isEqualTo("A round map of the world with Kazakhstan in the middle. No partner country is recorded yet.");
		assertThat(page.select("table, svg a")).isEmpty();
	}

	@Test
	void aPairIsShownWithTheHomeCountryInGoldAndALineBetweenItsTowns() {
		Document page = places(Set.of("KZ", "CN"), true,
				new PlaceOnMap(names("Almaty", "Алматы", "Алматы", "阿拉木图"), new Position(43.25, 76.95)),
				new PlaceOnMap(new Names("Urumqi", null, null, null), new Position(43.8, 87.6)));
		assertThat(page.select("path.home")).hasSize(1);
		assertThat(page.select("path.q1, path.tie, circle.town")).hasSize(4);
		assertThat(page.select("text").eachText()).containsExactly("阿拉木图", "Urumqi");
		assertThat(page.select("text[lang=en]").text()).isEqualTo("Urumqi");
		assertThat(page.select("desc").text()).isEqualTo("图中标出：阿拉木图和Urumqi。");
		assertThat(page.selectFirst("svg").attr("viewBox")).isEqualTo("0 0 210 145");
	}

	@Test
	void whereOnlyTheHomeCountryIsConcernedItIsShadedLikeAnyOther() {
		Document page = places(Set.of("KZ"), false,
				new PlaceOnMap(names("Astana", "Астана", "Астана", "阿斯塔纳"), new Position(51.17, 71.43)));
		assertThat(page.select("path.q1")).hasSize(1);
		assertThat(page.select("path.home, path.tie")).isEmpty();
	}

	private Document world(Language language) {
		WebContext context = context(language);
		context.setVariable("map", this.maps.world(COUNTS, NAMES, language));
		return render(context, "world", "notes");
	}

	private Document places(Set<String> countries, boolean tied, PlaceOnMap... places) {
		WebContext context = context(Language.ZH);
		context.setVariable("map", this.maps.places(List.of(places), countries, tied, Language.ZH));
		return render(context, "places");
	}

	private Document render(WebContext context, String... fragments) {
		StringBuilder page = new StringBuilder();
		for (String fragment : fragments) {
			page.append(this.templates.process("insight/map", Set.of(fragment), context));
		}
		return Jsoup.parse(page.toString());
	}

	private static WebContext context(Language language) {
		MockServletContext servlet = new MockServletContext();
		return new WebContext(
				JakartaServletWebApplication.buildApplication(servlet)
					.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
				language.locale());
	}

	private static Names names(String en, String kk, String ru, String zh) {
		return new Names(en, kk, ru, zh);
	}

}

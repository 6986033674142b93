package org.dostyk.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalTest
class SitemapTest {

	@Autowired
	private MockMvc crawler;

	@Autowired
	private Catalogue catalogue;

	@Test
	void everyPublicRecordIsListedOnceAndEveryListIsThere() throws Exception {
		List<String> all = addresses();
		long records = 0;
		for (Listing listing : Listing.values()) {
			assertThat(all).contains("/" + listing.segment());
			records += (listing.kind() == null) ? this.catalogue.count(SearchCriteria.all(listing)) : 0;
		}
		assertThat(all).doesNotHaveDuplicates()
			.contains("/", "/about?lang=kk", "/countries/CN?lang=zh", "/about", "/downloads", "/dictionary", "/use",
					"/countries/CN", "/initiatives/almaty-shanghai", "/places/shymkent")
			.hasSize(((int) records + Listing.values().length + 5) * (1 + Language.values().length));
	}

	@Test
	void whatIsListedIsThere() throws Exception {
		List<String> all = addresses();
		for (int i = 0; i < all.size(); i += (i < 20) ? 1 : 60) {
			assertThat(ask(all.get(i)).getStatus()).as(all.get(i)).isEqualTo(200);
		}
	}

	@Test
	void aPageHasItsTimeAndItsLanguagesAndTheseNameItToo() throws Exception {
		List<Element> shymkent = xml("/sitemap-places-1.xml")
			.select("url:has(loc:matchesOwn(/places/shymkent(\\?|$)))");
		List<String> addresses = shymkent.stream().map((page) -> page.selectFirst("loc").text()).toList();
		assertThat(addresses).hasSize(5);
		for (Element page : shymkent) {
			assertThat(OffsetDateTime.parse(page.selectFirst("lastmod").text())).isBefore(OffsetDateTime.now());
			assertThat(page.select("xhtml|link[rel=alternate]").eachAttr("hreflang")).containsExactly("x-default", "en",
					"kk", "ru", "zh");
			assertThat(page.select("xhtml|link").eachAttr("href")).isEqualTo(addresses);
		}
		assertThat(addresses).last().asString().endsWith("/places/shymkent?lang=zh");
		Document page = Jsoup.parse(ask("/places/shymkent?lang=kk").getContentAsString());
		assertThat(page.select("head link[hreflang]").eachAttr("href")).isEqualTo(addresses);
	}

	@Test
	void aSitemapThatIsStillTheSameIsNotSentAgain() throws Exception {
		String tag = ask("/sitemap.xml").getHeader("ETag");
		assertThat(this.crawler.perform(get("/sitemap.xml").header("If-None-Match", tag))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(304);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemap-initiatives-999999.xml", "/sitemap-initiatives-0.xml",
			"/sitemap-festivals-1.xml", "/sitemap-nothing-1.xml", "/sitemap-initiatives-99999999999.xml",
			"/sitemap-initiatives--1.xml", "/sitemap-%F0%9F%8E%89-1.xml", "/sitemap-'or-1.xml" })
	void aPartThatIsNoneIsNotThere(String path) throws Exception {
		assertThat(ask(path).getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/, true", "/initiatives, true", "/initiatives?lang=zh, true", "/initiatives?page=2, true",
			"/initiatives?lang=kk&page=2, true", "/initiatives/almaty-shanghai?lang=ru, true",
			"/assets/dostyk-0.css, true", "/initiatives?country=CN, false", "/initiatives?page=2&q=x, false",
			"/initiatives?lang=kk&page=2&q=x, false", "/initiatives?lang=kk&q=x, false",
			"/initiatives?sort=title, false", "/initiatives.csv, false", "/places.csv.gz?kind=city, false",
			"/admin, false", "/suggest?q=a, false", "/search?q=a, false", "/admin?lang=kk, false",
			"/login?lang=en&page=2, false", "/corrections?lang=zh, false", "/initiatives.csv?page=2, false",
			"/places.csv.gz?lang=ru&page=3, false", "/initiatives.atom, true", "/catalog.ttl, true",
			"/countries/CN?lang=zh, true", "/initiatives.atom?country=CN&lang=en, false" })
	void searchEnginesAreAskedToLeaveFilesAndFiltersAlone(String address, boolean open) throws Exception {
		List<String> rules = ask("/robots.txt").getContentAsString().lines().toList();
		assertThat(rules).last().asString().matches("Sitemap: http://.*/sitemap\\.xml");
		String longest = rules.stream()
			.filter((rule) -> rule.contains("llow: ") && address.matches(pattern(rule)))
			.max((a, b) -> a.replaceFirst(".*: ", "").length() - b.replaceFirst(".*: ", "").length())
			.orElse("Allow: ");
		assertThat(longest.startsWith("Allow")).as(longest).isEqualTo(open);
	}

	private static String pattern(String rule) {
		String path = rule.replaceFirst(".*: ", "").replace("?", "\\?").replace(".", "\\.").replace("*", ".*");
		return path.endsWith("$") ? path.replace("$", "") : path + ".*";
	}

	private List<String> addresses() throws Exception {
		List<String> addresses = new ArrayList<>();
		String base = "";
		for (Element part : xml("/sitemap.xml").select("sitemap > loc")) {
			base = part.text().replaceFirst("/sitemap-.*", "");
			for (Element page : xml(part.text().substring(base.length())).select("url > loc")) {
				addresses.add(page.text().substring(base.length()));
			}
		}
		return addresses;
	}

	private Document xml(String path) throws Exception {
		MockHttpServletResponse answer = ask(path);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("application/xml;charset=UTF-8");
		return Jsoup.parse(answer.getContentAsString(), Parser.xmlParser());
	}

	private MockHttpServletResponse ask(String path) throws Exception {
		return this.crawler.perform(get(URI.create(path))).andReturn().getResponse();
	}

}

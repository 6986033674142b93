package org.dostyk.browse;

import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PortalTest
class ListsTest {

	@Autowired
	private MockMvc portal;

	@Autowired
	private Catalogue catalogue;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	static Stream<Arguments> listsInBothViews() {
		return Stream.of(Listing.values())
			.flatMap((listing) -> Stream.of("list", "table").map((view) -> Arguments.of(listing, view)));
	}

	@ParameterizedTest
	@MethodSource("listsInBothViews")
	void everyListShowsItsRecordsAndTheirNumber(Listing listing, String view) {
		Document page = this.reader.opens("/" + listing.segment() + "?view=" + view);
		long total = this.catalogue.count(SearchCriteria.all(listing));
		String pages = listing.hasPeriods() ? "/initiatives/" : "/" + listing.segment() + "/";
		Elements records = page.select("#results " + (view.equals("list") ? ".record h2 > a" : "th[scope=row] > a"));
		assertThat(total).isPositive();
		assertThat(Reader.count(page)).isEqualTo(total);
		assertThat(records).hasSize((int) Math.min(total, 25));
		assertThat(records.eachAttr("href")).allMatch((href) -> href.startsWith(pages)).doesNotHaveDuplicates();
		assertThat(page.select("h1")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void everyListSpeaksEveryLanguageAndHoldsNeitherStyleNorScript(Listing listing) {
		for (Language language : Language.values()) {
			Document page = this.reader.opens("/" + listing.segment() + "?lang=" + language.tag());
			assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.tag());
			assertThat(page.select(
					"script:not([src], [type=application/ld+json]), style, [style], [onclick], [onchange], [onsubmit]"))
				.isEmpty();
			assertThat(Reader.notices(page)).isEmpty();
		}
	}

	@Test
	void aListMayBeAskedForWithoutItsBody() throws Exception {
		this.portal.perform(head("/sister-cities")).andExpect(status().isOk());
	}

	@Test
	void aSlipOfThePenLeadsToWhatWasMeantAndKeepsTheFilters() {
		Document page = this.reader.opens("/initiatives?q=exibition+astana&country=KZ");
		assertThat(Reader.count(page)).isZero();
		Element meant = page.selectFirst("a[href*=Exhibition], a[href*=exhibition]");
		assertThat(meant).isNotNull();
		assertThat(meant.attr("href")).contains("country=KZ");
		assertThat(Reader.count(this.reader.follows(meant))).isPositive();
	}

	@Test
	void aChipTakesItsFilterAwayAndKeepsTheRest() {
		Document page = this.reader
			.opens("/initiatives?country=CN&country=RU&status=!proposed&size=50&view=table&sort=title&lang=ru");
		assertThat(Reader.chips(page)).hasSize(3);
		Document without = this.reader.follows(Reader.chip(page, "Китай"));
		assertThat(Reader.chips(without)).hasSize(2).noneMatch((chip) -> chip.contains("Китай"));
		assertThat(Reader.chip(page, "Китай").attr("href"))
			.isEqualTo("/initiatives?country=RU&lang=ru&size=50&sort=title&status=!proposed&view=table");
		Document cleared = this.reader.follows(page.selectFirst(".chips .drop"));
		assertThat(Reader.chips(cleared)).isEmpty();
		assertThat(cleared.selectFirst("html").attr("lang")).isEqualTo("ru");
		assertThat(cleared.select("table#results tbody tr")).hasSize(50);
	}

	@Test
	void everyLinkOfAListKeepsItsFilters() {
		Document page = this.reader.opens("/initiatives?country=CN&country=RU&from=2000&q=forum&page=2");
		Elements links = page.select(".facet a, .pager a, .links[role=group] a, .bar a");
		assertThat(links.eachAttr("href")).hasSizeGreaterThan(100)
			.allMatch((href) -> href.contains("country=RU") || href.contains("country=CN"))
			.allMatch((href) -> href.contains("q=forum"));
		for (Element form : page.select("main form:has(#sort), main form:has(#from)")) {
			assertThat(form.select("[type=hidden][name=country]").eachAttr("value")).containsExactly("CN", "RU");
			assertThat(form.select("[type=hidden][name=page]")).isEmpty();
		}
		assertThat(page.selectFirst("#q").attr("value")).isEqualTo("forum");
		assertThat(page.selectFirst("#from").attr("value")).isEqualTo("2000");
	}

	@Test
	void theFilesToTakeAlongHoldWhatIsFoundAndNotThePage() {
		Document page = this.reader.opens("/festivals?country=CN&view=table&size=50&page=2&sort=title");
		assertThat(page.select(".bar > .links a").eachAttr("href")).containsExactly(
				"/festivals.csv?country=CN&sort=title", "/festivals.csv?bom=true&country=CN&sort=title",
				"/festivals.csv.gz?country=CN&sort=title", "/export/festivals?country=CN&sort=title");
	}

	@ParameterizedTest
	@CsvSource({ "20x4", "2014-13", "2014~", "9999999" })
	void whatIsNoDateIsSaidAtItsFieldAndKept(String typed) {
		Document page = this.reader.opens("/initiatives?from=" + typed);
		Element field = page.selectFirst("#from");
		assertThat(Reader.count(page)).isEqualTo(this.catalogue.count(SearchCriteria.all(Listing.INITIATIVES)));
		assertThat(field.attr("value")).isEqualTo(typed);
		assertThat(field.attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById(field.attr("aria-describedby").split(" ")[0]).text()).contains(typed);
		assertThat(page.selectFirst("details.facets").hasAttr("open")).isTrue();
		assertThat(Reader.notices(page)).singleElement().asString().contains(typed);
	}

	@Test
	void aSpanThatEndsBeforeItBeginsIsSaidAtItsEnd() {
		Document page = this.reader.opens("/initiatives?from=2015&to=2013");
		assertThat(page.selectFirst("#to").attr("value")).isEqualTo("2013");
		assertThat(page.selectFirst("#to").hasAttr("aria-invalid")).isTrue();
		assertThat(page.selectFirst("#from").hasAttr("aria-invalid")).isFalse();
		assertThat(Reader.chips(page)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "country=XX, XX", "kind=nonsense, nonsense", "colour=red, colour", "sort=relevance, relevance",
			"sort=size, size", "view=map, map", "size=26, 26", "page=0, 0", "q=a&q=b, q" })
	void whatCannotBeAppliedIsSaidAndLeftOut(String parameters, String said) {
		Document page = this.reader.opens("/initiatives?" + parameters);
		assertThat(Reader.count(page)).isEqualTo(this.catalogue.count(SearchCriteria.all(Listing.INITIATIVES)));
		assertThat(Reader.notices(page)).singleElement().asString().containsIgnoringCase(said);
		assertThat(Reader.chips(page)).isEmpty();
	}

	@Test
	void anUnknownValueIsSaidAtItsFilter() {
		Document page = this.reader.opens("/initiatives?theme=nonsense");
		assertThat(page.select(".facet:has(.field-error)").eachAttr("data-facet")).containsExactly("theme");
		assertThat(page.selectFirst("[data-facet=theme] .field-error").text()).contains("nonsense");
		assertThat(page.select("details.facets[open] [data-facet=theme] > details[open]")).hasSize(1);
	}

	@Test
	void theKindOfAListOfOneKindIsNoFilter() {
		assertThat(Reader.notices(this.reader.opens("/festivals?kind=festival"))).hasSize(1);
	}

	@Test
	void aPageBehindTheLastShowsTheLastAndSaysSo() {
		Document page = this.reader.opens("/initiatives?page=9999");
		String last = page.selectFirst(".pager [aria-current=page]").text();
		assertThat(Reader.notices(page)).singleElement().asString().contains("9999", last);
		assertThat(page.select("#results .record")).isNotEmpty();
		assertThat(page.select(".pager [rel=next]")).isEmpty();
		assertThat(page.selectFirst(".pager [rel=prev]").attr("href"))
			.isEqualTo("/initiatives?page=" + (Integer.parseInt(last) - 1));
	}

	@Test
	void theHeadOfAColumnSortsByItAndTurnsItRound() {
		Document page = this.reader.opens("/sister-cities?country=CN");
		Element title = page.selectFirst("#results th[scope=col] a");
		assertThat(page.select("th[aria-sort=descending]")).hasSize(1);
		Document sorted = this.reader.follows(title);
		assertThat(sorted.selectFirst("#results th[scope=col]").attr("aria-sort")).isEqualTo("ascending");
		assertThat(Reader.chips(sorted)).hasSize(1);
		Document turned = this.reader.follows(sorted.selectFirst("#results th[scope=col] a"));
		assertThat(turned.selectFirst("#results th[scope=col]").attr("aria-sort")).isEqualTo("descending");
		assertThat(turned.selectFirst("tbody th").text()).isNotEqualTo(sorted.selectFirst("tbody th").text());
	}

	@Test
	void relevanceIsAnOrderOnlyOfWhatWasSearchedFor() {
		assertThat(this.reader.opens("/initiatives").select("#sort option[value=relevance]")).isEmpty();
		assertThat(this.reader.opens("/initiatives?q=forum").select("#sort option[selected]").eachAttr("value"))
			.containsExactly("relevance");
		assertThat(this.reader.opens("/places").select("#sort option[value=-start]")).isEmpty();
	}

	@Test
	void anEmptyResultSaysWhatWouldBeFoundWithOneFilterLess() {
		Document page = this.reader.opens("/initiatives?q=qqqqqq&country=CN");
		assertThat(Reader.count(page)).isZero();
		assertThat(page.select("#results, .bar")).isEmpty();
		Element way = page.selectFirst("main ul:not(.chips):not(.plain) a");
		assertThat(way.text()).contains("qqqqqq");
		Document found = this.reader.follows(way);
		assertThat(way.text()).contains(found.getElementById("result-count").text());
		assertThat(Reader.chips(found)).hasSize(1);
	}

	@Test
	void aPeriodIsAsExactAsItsSource() {
		Document page = this.reader.opens("/initiatives?size=100&from=1990&to=2012&sort=start");
		assertThat(page.select("#results time")).isNotEmpty()
			.allSatisfy((time) -> assertThat(time.attr("datetime")).matches("\\d{4}(-\\d\\d){0,2}"));
		assertThat(page.select("#results time").eachText()).anyMatch((text) -> text.matches("\\d{4}"));
	}

}

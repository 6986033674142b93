package org.dostyk.browse;

import java.util.List;
import java.util.Set;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class FacetsTest {

	@Autowired
	private MockMvc portal;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@ParameterizedTest
	@CsvSource({ "/initiatives", "/initiatives?country=CN&from=2010", "/initiatives?q=music&kind=!forum",
			"/exchange-programmes", "/organisations", "/places" })
	void aValueLeadsToAsManyRecordsAsItSays(String address) {
		Document page = this.reader.opens(address);
		Set<String> inUse = Set.copyOf(page.select(".facet:has(.chosen, .barred)").eachAttr("data-facet"));
		for (Element facet : page.select(".facet")) {
			Elements values = facet.select("a[data-value]");
			if (values.isEmpty() || inUse.contains(facet.attr("data-facet"))) {
				continue;
			}
			for (Element value : List.of(values.first(), values.last())) {
				assertThat(Reader.count(this.reader.follows(value))).as(facet.attr("data-facet") + " " + value.text())
					.isEqualTo(Long.parseLong(value.attr("data-count")));
			}
		}
	}

	@Test
	void aSecondValueFindsWhatHasEitherAndAnExcludedOneIsLeftOut() {
		Document all = this.reader.opens("/initiatives");
		Element festival = value(all, "kind", "festival");
		Document festivals = this.reader.follows(festival);
		assertThat(value(festivals, "kind", "festival").parent().hasClass("chosen")).isTrue();
		assertThat(value(festivals, "kind", "forum").attr("data-count"))
			.isEqualTo(value(all, "kind", "forum").attr("data-count"));
		Document both = this.reader.follows(value(festivals, "kind", "forum"));
		assertThat(Reader.count(both)).isEqualTo(count(festival) + count(value(all, "kind", "forum")));
		Document others = this.reader.follows(festival.parent().selectFirst("a.not"));
		assertThat(Reader.count(others)).isEqualTo(Reader.count(all) - count(festival));
		assertThat(value(others, "kind", "festival").parent().hasClass("barred")).isTrue();
		assertThat(Reader.count(this.reader.follows(value(others, "kind", "festival")))).isEqualTo(Reader.count(all));
	}

	@ParameterizedTest
	@EnumSource
	void theLargestValuesComeFirstAndWhatIsNotRecordedLast(Listing listing) {
		Document page = this.reader.opens("/" + listing.segment());
		assertThat(page.select(".facet").eachAttr("data-facet")).doesNotHaveDuplicates().isNotEmpty();
		for (Element facet : page.select(".facet")) {
			Elements values = facet.select("> details > ul a[data-value]");
			List<String> codes = values.eachAttr("data-value");
			List<Long> counts = values.stream()
				.filter((value) -> !value.attr("data-value").equals("none"))
				.map(FacetsTest::count)
				.toList();
			assertThat(counts).as(facet.attr("data-facet"))
				.isSortedAccordingTo((a, b) -> Long.compare(b, a))
				.hasSizeLessThanOrEqualTo(10)
				.allMatch((count) -> count > 0);
			assertThat(codes.indexOf("none")).isIn(-1, codes.size() - 1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "en", "kk", "ru", "zh" })
	void theOtherValuesAreInTheAlphabetOfThePage(String language) {
		Document page = this.reader.opens("/initiatives?lang=" + language);
		Elements more = page.select("[data-facet=country] details details a[data-value]");
		assertThat(more).hasSizeGreaterThan(20);
		assertThat(more.eachText()).isSortedAccordingTo(Collator.getInstance(ULocale.forLanguageTag(language)));
	}

	@Test
	void whatIsChosenIsShownEvenIfItFindsNothing() {
		Document page = this.reader.opens("/initiatives?country=CN&place=none&q=qqqqqq");
		assertThat(count(value(page, "country", "CN"))).isZero();
		assertThat(page.select("[data-facet=country] a[data-value]")).hasSize(1);
		assertThat(value(page, "place", "none").parent().hasClass("chosen")).isTrue();
	}

	@Test
	void everyYearDrawnHasItsNumberAndALink() {
		Document page = this.reader.opens("/initiatives");
		Elements years = page.select("[data-facet=year] details details a[data-value]");
		Elements bars = page.select("[data-facet=year] svg rect:not(.column)");
		assertThat(bars).hasSameSizeAs(page.select("[data-facet=year] svg a"));
		assertThat(bars).isNotEmpty().hasSizeLessThanOrEqualTo(years.size());
		assertThat(years.eachAttr("data-value")).isSortedAccordingTo((a, b) -> b.compareTo(a));
		Element picture = page.selectFirst("[data-facet=year] svg");
		for (String id : picture.attr("aria-labelledby").split(" ")) {
			assertThat(page.getElementById(id).text()).isNotBlank();
		}
	}

	@Test
	void oneMoreYearFindsWhatBeganInEither() {
		Document page = this.reader
			.follows(this.reader.opens("/initiatives?country=CN").select(".facets .chart a").get(5));
		long first = Reader.count(page);
		Element other = page.select(".facets .chart a:not([aria-current])").last();
		long second = Long.parseLong(other.attr("aria-label").replaceAll("^\\d{4}: (\\d+) .*", "$1"));
		Document both = this.reader.follows(other);
		assertThat(Reader.count(both)).isEqualTo(first + second);
		assertThat(both.select(".facets .chart a[aria-current] .lit")).hasSize(2);
		assertThat(Reader.chips(both)).hasSize(3);
	}

	@Test
	void whereNotAllValuesAreListedTheirOwnListIsOneLinkAway() {
		Document page = this.reader.opens("/initiatives");
		assertThat(page.select("[data-facet=organisation] p:contains(not listed) a").eachAttr("href"))
			.containsExactly("/organisations");
	}

	@Test
	void aSpanOfTimeSaysHowManyHaveNoDateAndWhichTheyAre() {
		Document page = this.reader.opens("/initiatives?from=2014&to=2014&country=CN");
		Element undated = page.selectFirst("main a[href*='year=none']:not([data-value])");
		Document without = this.reader.follows(undated);
		assertThat(undated.text()).contains(String.valueOf(Reader.count(without)));
		assertThat(Reader.count(without)).isPositive();
		assertThat(without.selectFirst("#from").attr("value")).isEmpty();
	}

	@Test
	void aDirectionNamesItsCountries() {
		assertThat(this.reader.opens("/exchange-programmes?lang=ru")
			.select("[data-facet=direction] a[data-value='KZ>CN']")
			.text()).isEqualTo("Казахстан → Китай");
	}

	private static Element value(Document page, String facet, String value) {
		return page.selectFirst("[data-facet=" + facet + "] a[data-value=" + value + "]");
	}

	private static long count(Element value) {
		return Long.parseLong(value.attr("data-count"));
	}

}

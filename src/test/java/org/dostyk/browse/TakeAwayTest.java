package org.dostyk.browse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.export.CalendarCounts;
import org.dostyk.export.CalendarCounts.Count;
import org.dostyk.export.Dictionary;
import org.dostyk.export.DictionaryEntry;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PortalTest
class TakeAwayTest {

	@Autowired
	private MockMvc portal;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private CalendarCounts calendar;

	@Autowired
	private Dictionary dictionary;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@Test
	void thePageSaysHowManyRecordsAreMeantAndWhichFiltersHold() {
		Document list = this.reader.opens("/sister-cities?country=CN&status=!ended&from=1995");
		Document page = this.reader.follows(list.selectFirst(".bar a[href^=/export/]"));
		assertThat(page.selectFirst("h1").text()).contains(list.selectFirst("h1").text());
		assertThat(Reader.count(page)).isPositive().isEqualTo(Reader.count(list));
		assertThat(page.select(".filters-said li").eachText()).hasSize(3)
			.anyMatch((filter) -> filter.contains("China"))
			.anyMatch((filter) -> filter.contains("1995"));
		assertThat(Reader.count(this.reader.follows(page.selectFirst("main p a[href^=/sister-cities]"))))
			.isEqualTo(Reader.count(list));
	}

	@ParameterizedTest
	@EnumSource
	void everyFileThatIsOfferedIsThere(Listing listing) throws Exception {
		Document page = this.reader.opens("/export/" + listing.segment() + "?q=almaty&columns=url");
		List<String> files = page.select("main tbody a:not([href^=/dictionary]), .notice .links a").eachAttr("href");
		assertThat(files).hasSizeGreaterThan(8).allMatch((href) -> href.contains("q=almaty"));
		for (String file : files) {
			this.portal.perform(head(URI.create(file))).andExpect(status().isOk());
		}
		for (Element button : page.select("button[formaction]")) {
			String facets = "?rows=" + listing.facets().get(0).code() + "&columns=" + listing.facets().get(1).code();
			this.portal.perform(head(URI.create(button.attr("formaction") + facets))).andExpect(status().isOk());
		}
		assertThat(page.select("#rows option").eachAttr("value"))
			.isEqualTo(listing.facets().stream().map(Facet::code).toList());
	}

	@ParameterizedTest
	@EnumSource
	void everyColumnCanBeChosen(Listing listing) {
		assertThat(this.reader.opens("/export/" + listing.segment()).select("input[name=columns]").eachAttr("value"))
			.containsExactlyInAnyOrderElementsOf(
					this.dictionary.columns(listing, Locale.ENGLISH).stream().map(DictionaryEntry::name).toList());
	}

	@Test
	void columnsAreChosenAndMovedByFollowingLinks() throws Exception {
		Document page = this.reader.opens("/export/festivals?country=CN&columns=start&columns=slug,title_en");
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("start", "slug", "title_en");
		Document moved = this.reader.follows(page.selectFirst("li:has(#c-title_en) .order a"));
		moved = this.reader.follows(moved.selectFirst("li:has(#c-title_en) .order a"));
		assertThat(moved.select("input[checked]").eachAttr("value")).containsExactly("title_en", "start", "slug");
		assertThat(moved.select("li:has(#c-title_en) .order a, li:has(#c-slug) .order a")).hasSize(2);
		String file = moved.selectFirst(".notice a[href*='.csv']").attr("href");
		assertThat(text(file)).startsWith("title_en,start,slug\r\n");
		assertThat(file).contains("country=CN");
		assertThat(moved.select("form input[type=hidden]").eachAttr("name")).contains("country");
	}

	@Test
	void whatIsNotUnderstoodIsSaidAndNotApplied() {
		Document page = this.reader.opens("/export/places?columns=slug,colour&nonsense=1&country=XX");
		assertThat(Reader.notices(page)).hasSize(3).anyMatch((notice) -> notice.contains("colour"));
		assertThat(Reader.count(page)).isEqualTo(this.catalogue.count(SearchCriteria.all(Listing.PLACES)));
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("slug");
	}

	@Test
	void thePageSaysWhatTheCalendarLeavesOut() throws Exception {
		SearchCriteria all = SearchCriteria.all(Listing.INITIATIVES);
		Count count = this.calendar.of(all);
		assertThat(count.events()).isPositive()
			.isEqualTo(text("/initiatives.ics").lines().filter("BEGIN:VEVENT"::equals).count());
		assertThat(count.events() + count.undated() + count.vagueStart() + count.vagueEnd())
			.isEqualTo(this.catalogue.count(all));
		Document page = this.reader.opens("/export/initiatives");
		assertThat(page.getElementById("calendar").text()).contains(String.valueOf(count.events()));
		assertThat(page.select("#calendar + ul li")).isNotEmpty();
		assertThat(this.reader.opens("/export/places").getElementById("calendar")).isNull();
	}

	@Test
	void aListThatDoesNotExistHasNoPage() throws Exception {
		this.portal.perform(get("/export/nonsense")).andExpect(status().isNotFound());
	}

	@Test
	void everythingThatIsListedUnderDownloadsIsThere() throws Exception {
		List<String> files = this.reader.opens("/downloads").select("main tbody td a, main a.btn").eachAttr("href");
		assertThat(files).contains("/catalogue.zip", "/places.geojson", "/forums.ics", "/export/countries");
		for (String file : files) {
			this.portal.perform(head(URI.create(file))).andExpect(status().isOk());
		}
	}

	private String text(String path) throws Exception {
		return this.portal.perform(get(URI.create(path)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}

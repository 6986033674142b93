package org.dostyk.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import de.siegmar.fastcsv.reader.CsvReader;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.value.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class AtomTest {

	private static final String PAIR = "almaty-shanghai";

	@Autowired
	private JdbcTemplate jdbc;

	private FeedReader reader;

	@BeforeEach
	void everythingIsPublic(@Autowired MockMvc portal) {
		this.reader = new FeedReader(portal);
		become("published", null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/festivals?country=CN&year=2024&year=2025", "/initiatives?q=%E4%B8%8A%E6%B5%B7",
			"/sister-cities?country=!CN&from=2010", "/places?kind=region", "/organisations?type=university",
			"/funding-sources", "/countries?region=143", "/forums?year=none", "/agreements?q=nothing+finds+this" })
	void aFeedHoldsWhatTheExportHolds(String list) throws Exception {
		List<String> followed = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Feed page : this.reader.readsOn(list.replaceFirst("^/([a-z-]+)", "/$1.atom"))) {
			page.getEntries().forEach((entry) -> followed.add(slug(entry)));
			ids.addAll(FeedReader.ids(page));
		}
		String file = this.reader.asks(list.replaceFirst("^/([a-z-]+)", "/$1.csv")).getContentAsString();
		List<String> exported = CsvReader.builder()
			.ofNamedCsvRecord(file)
			.stream()
			.map((row) -> row.findField("slug").orElseGet(() -> row.getField("code")))
			.toList();
		assertThat(followed).containsExactlyInAnyOrderElementsOf(exported);
		assertThat(ids).hasSameSizeAs(followed);
	}

	private static String slug(Entry entry) {
		return entry.getAlternateLinks().get(0).getHref().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
	}

	@Test
	void theLatestChangeIsFirstWhateverOrderIsAskedFor() throws Exception {
		this.jdbc.update("update initiative set updated_at = now() where slug = ?", PAIR);
		refresh();
		for (String more : List.of("", "?sort=title&size=100&view=table", "?q=shanghai&sort=relevance")) {
			Feed feed = this.reader.reads("/initiatives.atom" + more);
			assertThat(feed.getEntries()).first().extracting(AtomTest::slug).isEqualTo(PAIR);
			List<Date> times = feed.getEntries().stream().map(Entry::getUpdated).toList();
			assertThat(times).isSortedAccordingTo(Collections.reverseOrder());
		}
	}

	@Test
	void everyPageLeadsToTheOthersAndIsOfTheSameFeed() throws Exception {
		List<Feed> pages = this.reader.readsOn("/initiatives.atom?lang=en&country=CN");
		assertThat(pages).hasSizeGreaterThan(2);
		Feed first = pages.get(0);
		Feed last = pages.get(pages.size() - 1);
		for (Feed page : pages) {
			assertThat(page.getId()).isEqualTo(first.getId());
			assertThat(FeedReader.link(page, "first")).isEqualTo(FeedReader.link(first, "self"));
			assertThat(FeedReader.link(page, "last")).isEqualTo(FeedReader.link(last, "self"));
			assertThat(FeedReader.path(FeedReader.link(page, "alternate")))
				.isEqualTo("/initiatives?country=CN&lang=en");
			assertThat(page.getEntries()).hasSizeLessThanOrEqualTo(50);
		}
		assertThat(FeedReader.link(first, "previous")).isNull();
		assertThat(FeedReader.link(pages.get(1), "previous")).isEqualTo(FeedReader.link(first, "self"));
		assertThat(FeedReader.link(last, "next")).isNull();
	}

	@Test
	void anEntrySaysWhatItIsInTheLanguageOfTheFeed() throws Exception {
		Feed feed = this.reader.reads("/sister-cities.atom?lang=zh&place=shanghai");
		assertThat(feed.getTitle()).contains("上海").contains("Dostyk");
		assertThat(feed.getAuthors()).extracting("name").containsExactly("Dostyk");
		Entry pair = feed.getEntries().stream().filter((entry) -> slug(entry).equals(PAIR)).findFirst().orElseThrow();
		assertThat(pair.getTitle()).isEqualTo("阿拉木图—上海友好城市");
		assertThat(pair.getSummary().getValue()).contains("上海");
		assertThat(pair.getUpdated()).isNotNull();
		assertThat(pair.getPublished()).isNotNull();
		assertThat(pair.getCategories()).extracting(Category::getTerm).contains("sister_city_pair");
		assertThat(pair.getCategories()).extracting(Category::getLabel).contains("友好城市关系");
		assertThat(this.reader.asks("/sister-cities.atom?lang=zh&place=shanghai").getContentAsString())
			.contains("xml:lang=\"zh\"><id>", "<title xml:lang=\"zh\">");
	}

	@Test
	void anEntryKeepsItsNameWhenItsSlugChanges() throws Exception {
		List<String> before = FeedReader.ids(this.reader.reads("/sister-cities.atom?place=shanghai"));
		this.jdbc.update("update initiative set slug = 'renamed-pair' where slug = ?", PAIR);
		refresh();
		Feed after = this.reader.reads("/sister-cities.atom?place=shanghai");
		assertThat(after.getEntries()).extracting(AtomTest::slug).contains("renamed-pair").doesNotContain(PAIR);
		assertThat(FeedReader.ids(after)).containsExactlyInAnyOrderElementsOf(before)
			.allMatch((id) -> id.matches("tag:[^,]+,\\d{4}:initiative/\\d+"));
		this.jdbc.update("update initiative set slug = ? where slug = 'renamed-pair'", PAIR);
	}

	@Test
	void whatWasWithdrawnIsNamedOnceWithTheReasonToWhoFollowedIt() throws Exception {
		String id = tag();
		become("withdrawn", "It was <reported> twice.");
		for (String feed : List.of("/initiatives.atom", "/sister-cities.atom?country=CN",
				"/initiatives.atom?place=shanghai&year=2025", "/initiatives.atom?from=2025-06&to=2025-07")) {
			Feed read = this.reader.reads(feed);
			assertThat(FeedReader.buried(read)).as(feed).contains(id);
			assertThat(FeedReader.ids(read)).doesNotContain(id);
		}
		Feed latest = this.reader.reads("/initiatives.atom");
		var tombstone = FeedReader.tombstones(latest).get(0);
		assertThat(FeedReader.reason(tombstone)).isEqualTo("It was <reported> twice.");
		assertThat(Instant.parse(tombstone.getAttributeValue("when"))).isBeforeOrEqualTo(Instant.now());
		for (String feed : List.of("/festivals.atom", "/sister-cities.atom?country=!CN", "/organisations.atom",
				"/initiatives.atom?year=2024", "/initiatives.atom?to=2024", "/countries.atom")) {
			assertThat(FeedReader.buried(this.reader.reads(feed))).as(feed).doesNotContain(id);
		}
		int named = 0;
		for (Feed page : this.reader.readsOn("/initiatives.atom")) {
			named += Collections.frequency(FeedReader.buried(page), id);
		}
		assertThat(named).isOne();
		become("published", null);
		assertThat(FeedReader.buried(this.reader.reads("/initiatives.atom"))).doesNotContain(id);
		assertThat(tag()).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "organisation, unesco, /organisations.atom?type=intergovernmental, /organisations.atom?type=ngo",
			"place, shymkent, /places.atom?country=KZ, /places.atom?country=CN",
			"funding_source, state-budget-of-kazakhstan, /funding-sources.atom?type=state, /funding-sources.atom?type=ngo" })
	void recordsOfEverySubjectLeaveATombstone(String table, String slug, String feed, String other) throws Exception {
		long id = becomes(table, slug, "withdrawn");
		assertThat(FeedReader.buried(this.reader.reads(feed))).singleElement().asString().endsWith("/" + id);
		assertThat(FeedReader.buried(this.reader.reads(other))).isEmpty();
		becomes(table, slug, "published");
		assertThat(FeedReader.buried(this.reader.reads(feed))).isEmpty();
	}

	private long becomes(String table, String slug, String state) {
		long id = this.jdbc.queryForObject("""
				update %s set state = ?, withdrawn_at = case when ? = 'withdrawn' then now() end,
					withdrawn_because = case when ? = 'withdrawn' then 'test' end
				where slug = ? returning id
				""".formatted(table), Long.class, state, state, state, slug);
		this.jdbc.execute("select catalogue_refresh('%s', array[%d::bigint])".formatted(table, id));
		return id;
	}

	@Test
	void nobodyLearnsByWordsWhatAWithdrawnRecordSaid() throws Exception {
		become("withdrawn", "test");
		List<List<String>> buried = new ArrayList<>();
		for (String words : List.of("shanghai", "uzbekistan", "%22nothing+like+this%22")) {
			buried.add(FeedReader.buried(this.reader.reads("/sister-cities.atom?q=" + words)));
		}
		assertThat(buried.get(0)).isNotEmpty();
		assertThat(buried).containsOnly(buried.get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft", "in_review" })
	void whatWasNeverPublicIsNotNamed(String state) throws Exception {
		String id = tag();
		become(state, null);
		Feed feed = this.reader.reads("/sister-cities.atom?place=shanghai");
		assertThat(FeedReader.ids(feed)).doesNotContain(id);
		assertThat(FeedReader.buried(feed)).doesNotContain(id);
	}

	@ParameterizedTest
	@CsvSource({ "/initiatives.atom?nonsense=1, nonsense", "/initiatives.atom?country=XX, country",
			"/festivals.atom?from=20x4, from", "/places.atom?page=0, page", "/places.atom?page=999999999, page",
			"/places.atom?size=7, size", "/places.atom?sort=start, sort", "/places.atom?lang=xx, xx",
			"/initiatives.atom?country=CN&columns=id, columns", "/places.atom?q=a&q=b, q" })
	void whatCannotBeUnderstoodIsRefusedInPlainWords(String address, String word) throws Exception {
		MockHttpServletResponse answer = this.reader.asks(address);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentType()).startsWith("text/plain");
		assertThat(answer.getContentAsString().lines()).singleElement().asString().contains(word);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing.atom", "/admin.atom", "/initiatives/almaty-shanghai.atom" })
	void aListThatIsNoneHasNoFeed(String address) throws Exception {
		assertThat(this.reader.asks(address).getStatus()).isEqualTo(404);
	}

	@Test
	void aFeedIsSentAgainOnlyAfterSomethingWasWritten() throws Exception {
		String address = "/festivals.atom?country=CN&lang=kk";
		MockHttpServletResponse answer = this.reader.asks(address);
		String tag = answer.getHeader("ETag");
		assertThat(tag).startsWith("W/\"");
		assertThat(this.reader.asks(address, "If-None-Match", tag).getStatus()).isEqualTo(304);
		assertThat(this.reader.asks(address, "If-Modified-Since", answer.getHeader("Last-Modified")).getStatus())
			.isEqualTo(304);
		assertThat(this.reader.asks("/festivals.atom?country=CN&lang=ru", "If-None-Match", tag).getStatus())
			.isEqualTo(200);
		assertThat(this.reader.asks("/festivals.atom?nonsense=1", "If-None-Match", tag).getStatus()).isEqualTo(400);
		refresh();
		assertThat(this.reader.asks(address, "If-None-Match", tag).getStatus()).isEqualTo(200);
	}

	@Test
	void textOfAnyKindComesBackAsItWas() throws Exception {
		String hostile = "]]></title><script>alert(1)</script> & \"'\u202Eevil\u202C 👩🏽‍🚀 北京";
		this.jdbc.update("update initiative set title_en = ? where slug = ?", hostile + "\uFFFE", PAIR);
		refresh();
		assertThat(this.reader.reads("/sister-cities.atom?place=shanghai&lang=en").getEntries())
			.extracting(Entry::getTitle)
			.contains(hostile + "\uFFFD");
	}

	@ParameterizedTest
	@EnumSource
	void everyListLeadsToItsFeedInTheLanguageAndWithTheFilters(Listing listing) throws Exception {
		for (Language language : Language.values()) {
			String address = "/" + listing.segment() + "?lang=" + language.tag() + "&q=a&sort=title&page=1&size=50";
			Document page = Jsoup.parse(this.reader.asks(address).getContentAsString());
			String feed = page.selectFirst("head link[rel=alternate][type=application/atom+xml]").attr("href");
			assertThat(FeedReader.path(feed))
				.isEqualTo("/" + listing.segment() + ".atom?lang=" + language.tag() + "&q=a");
			Feed read = this.reader.reads(FeedReader.path(feed));
			assertThat(FeedReader.link(read, "self")).isEqualTo(feed);
		}
	}

	private String tag() throws Exception {
		return this.reader.reads("/sister-cities.atom?place=shanghai")
			.getEntries()
			.stream()
			.filter((entry) -> slug(entry).equals(PAIR))
			.findFirst()
			.orElseThrow()
			.getId();
	}

	private void become(String state, String reason) {
		int changed = this.jdbc.update("""
				update initiative set state = ?, withdrawn_because = ?,
					withdrawn_at = case when ?::text is null then null else now() end
				where slug = ? and (state <> ? or state = 'withdrawn')
				""", state, reason, reason, PAIR, state);
		if (changed > 0) {
			refresh();
		}
	}

	private void refresh() {
		this.jdbc.execute("""
				select catalogue_refresh('initiative',
					array(select id from initiative where slug in ('almaty-shanghai', 'renamed-pair')))
				""");
	}

}

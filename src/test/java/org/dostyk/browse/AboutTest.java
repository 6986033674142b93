package org.dostyk.browse;

import java.util.List;
import java.util.Map;

import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PortalTest
@Writes
class AboutTest {

	@Autowired
	private MockMvc portal;

	@Autowired
	private JdbcClient sql;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@ParameterizedTest
	@CsvSource({ "en, Kazakhstan, '', English, Russian", "kk, Қазақстан, 'ж.', Ағылшын тілі, Орыс тілі",
			"ru, Казахстан, 'г.', Английский, Русский", "zh, 哈萨克斯坦, '年', 英语, 俄语" })
	void itSpeaksTheLanguageOfThePage(String language, String country, String year, String english, String russian) {
		Document page = this.reader.opens("/about?lang=" + language);
		assertThat(page.selectFirst(".lead").text()).contains("Dostyk", country);
		assertThat(page.selectFirst("#cite + p").text()).contains("Dostyk", country, year, "/about");
		assertThat(page.select("#table-sources th[scope=row]").eachText()).contains(english, russian);
		assertThat(page.select("main").text()).doesNotContain("about.");
		assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
		assertThat(page.select("footer a[href=/about]").text()).isEqualTo(page.selectFirst("h1").text());
	}

	@Test
	void aProgramMayAskForItsHeadersAlone() throws Exception {
		this.portal.perform(head("/about")).andExpect(status().isOk()).andExpect(header().exists("ETag"));
	}

	@Test
	void itsNumbersAreThoseOfThePublishedRecords() {
		assertNumbersAreThoseOfThePublishedRecords();
		assertThat(numbers("kinds").get(6)).first().isEqualTo(count("select count(*) from initiative"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft", "in_review", "withdrawn" })
	void whatIsNotPublishedIsNotCounted(String state) {
		List<List<Long>> before = numbers("kinds");
		long cited = cited();
		set("almaty-shanghai", state);
		try {
			assertThat(numbers("kinds").get(6).get(0)).isEqualTo(before.get(6).get(0) - 1);
			assertThat(cited()).isLessThan(cited);
			assertNumbersAreThoseOfThePublishedRecords();
		}
		finally {
			set("almaty-shanghai", "published");
		}
		assertThat(numbers("kinds")).isEqualTo(before);
		assertThat(cited()).isEqualTo(cited);
	}

	@Test
	void aNumberLeadsToAsManyRecordsAsItSays() {
		List<Element> links = this.reader.opens("/about").select("td a");
		assertThat(links).extracting((link) -> link.attr("href"))
			.contains("/initiatives", "/initiatives?year=none", "/initiatives?funder=!none", "/places");
		assertThat(links).allSatisfy((link) -> {
			Document list = this.reader.follows(link);
			assertThat(Reader.notices(list)).isEmpty();
			assertThat(Reader.count(list)).isPositive().isEqualTo(number(link.parent()));
		});
	}

	@Test
	void datesOfEveryPrecisionAddUpToAllInitiatives() {
		List<List<Long>> kinds = numbers("kinds");
		for (List<Long> kind : kinds) {
			assertThat(kind.get(0)).isEqualTo(kind.subList(1, 5).stream().mapToLong(Long::longValue).sum());
		}
		assertThat(numbers("dates").stream().map((row) -> row.get(0)).toList()).startsWith(kinds.get(6).get(1),
				kinds.get(6).get(2), kinds.get(6).get(3));
	}

	private void assertNumbersAreThoseOfThePublishedRecords() {
		List<List<Long>> kinds = numbers("kinds");
		int row = 0;
		for (Listing listing : Listing.values()) {
			if (listing.kind() != null) {
				assertThat(kinds.get(row++)).as(listing.kind()).isEqualTo(measures("kind = '" + listing.kind() + "'"));
			}
		}
		assertThat(kinds.get(row)).isEqualTo(measures("true"));
		assertThat(kinds).hasSize(row + 1);
		assertThat(numbers("dates")).extracting((one) -> one.get(0))
			.containsExactly(kinds.get(row).get(1), kinds.get(row).get(2), kinds.get(row).get(3),
					count(published("start_edtf like '%~'")), count(published("start_edtf like '%?'")),
					kinds.get(row).get(4));
		assertThat(numbers("languages")).containsExactly(written("en"), written("kk"), written("ru"), written("zh"));
		assertSourcesAreThoseOfPublishedRecords();
	}

	private void assertSourcesAreThoseOfPublishedRecords() {
		String sources = """
				(select c.* from citation c left join initiative i on i.id = c.initiative_id
				left join organisation o on o.id = c.organisation_id
				left join funding_source f on f.id = c.funding_source_id
				where coalesce(i.state, o.state, f.state) = 'published') s""";
		assertThat(cited()).isEqualTo(count("select count(*) from " + sources));
		assertThat(numbers("sources").stream().mapToLong((one) -> one.get(0)).sum()).isEqualTo(cited());
		assertThat(numbers("sources")).hasSize(9)
			.first()
			.isEqualTo(List.of(count("select count(*) from " + sources + " where language = 'en'")));
		assertThat(numbers("subjects")).extracting((one) -> one.get(0))
			.containsExactly(count(published("true")),
					count("select count(*) from organisation where state = 'published'"),
					count("select count(*) from funding_source where state = 'published'"),
					count("select count(*) from place where state = 'published'"));
		assertThat(numbers("subjects").get(2).get(1)).as("every funding source names a source")
			.isEqualTo(numbers("subjects").get(2).get(0));
	}

	private List<Long> measures(String condition) {
		Map<String, Object> row = this.sql.sql("""
				select count(*) as a, count(*) filter (where length(rtrim(start_edtf, '~?')) = 10) as b,
					count(*) filter (where length(rtrim(start_edtf, '~?')) = 7) as c,
					count(*) filter (where length(rtrim(start_edtf, '~?')) = 4) as d,
					count(*) filter (where start_edtf is null) as e,
					count(*) filter (where (select count(*) from citation where initiative_id = i.id) >= 2) as f,
					count(*) filter (where i.id in (select initiative_id from funding_line)) as g,
					count(*) filter (where i.id in (select initiative_id from figure)) as h
				from initiative i where state = 'published' and %s
				""".formatted(condition)).query().singleRow();
		return List.of("a", "b", "c", "d", "e", "f", "g", "h").stream().map((key) -> (Long) row.get(key)).toList();
	}

	private List<Long> written(String language) {
		return List.of(count(published("title_" + language + " is not null")),
				count(published("summary_" + language + " is not null")));
	}

	private static String published(String condition) {
		return "select count(*) from initiative where state = 'published' and " + condition;
	}

	private long count(String query) {
		return this.sql.sql(query).query(Long.class).single();
	}

	private List<List<Long>> numbers(String table) {
		return this.reader.opens("/about")
			.select("#table-" + table + " tbody tr")
			.stream()
			.map((row) -> row.select("td[data-count]").stream().map(AboutTest::number).toList())
			.toList();
	}

	private long cited() {
		return number(this.reader.opens("/about").selectFirst("#cited"));
	}

	private static long number(Element element) {
		return Long.parseLong(element.attr("data-count"));
	}

	private void set(String slug, String state) {
		boolean withdrawn = state.equals("withdrawn");
		this.sql
			.sql("update initiative set state = ?, withdrawn_at = ?::timestamptz, withdrawn_because = ? where slug = ?")
			.params(state, withdrawn ? "2026-11-24T00:00:00Z" : null, withdrawn ? "Never signed" : null, slug)
			.update();
		this.sql.sql("select catalogue_refresh('initiative', array(select id from initiative where slug = ?))")
			.param(slug)
			.query()
			.listOfRows();
	}

}

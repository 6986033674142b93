package org.dostyk.feed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.value.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalTest
@Writes
class LinkedDataTest {

	@Autowired
	private MockMvc crawler;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "/initiatives/almaty-shanghai, Project", "/places/shymkent, City", "/countries/CN, Country",
			"/organisations/unesco, Organization", "/funding-sources/state-budget-of-kazakhstan, FundingScheme",
			"/initiatives/bolashak-international-scholarship, EducationalOccupationalProgram",
			"/initiatives/congress-of-leaders-of-world-and-traditional-religions, Event" })
	void everyDetailPageSaysWhatItIsAbout(String path, String type) throws Exception {
		for (Language language : Language.values()) {
			JsonObject thing = LinkedDataReader.expanded(block(path + "?lang=" + language.tag())).getJsonObject(0);
			assertThat(thing.getJsonArray("@type").getString(0)).isEqualTo(LinkedDataReader.SCHEMA + type);
			assertThat(thing.getString("@id")).endsWith(path + "#thing").startsWith("http");
			JsonObject name = value(thing, "name");
			String title = page(path + "?lang=" + language.tag()).selectFirst("h1 [lang], h1").ownText();
			assertThat(List.of(name.getString("@language"), name.getString("@value"))).doesNotContain("");
			assertThat(title.isEmpty() ? name.getString("@value") : title).contains(name.getString("@value"));
			assertThat(value(value(thing, "mainEntityOfPage"), "license").getString("@id"))
				.isEqualTo("https://creativecommons.org/licenses/by/4.0/");
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "2014, 2014", "2014-05, 2014-05", "2014-05-12, 2014-05-12", "2014~, -",
			"2014?, -", "201X, -", "2014-21, -" })
	void aDateIsNeverMoreExactThanTheSource(String recorded, String said) throws Exception {
		this.jdbc.update("""
				update initiative set start_edtf = ?, start_earliest = '2014-01-01', start_latest = '2014-12-31',
					end_edtf = null, end_earliest = null, end_latest = null
				where slug = 'almaty-shanghai'
				""", recorded);
		refresh();
		List<String> dates = LinkedDataReader.statements(block("/initiatives/almaty-shanghai"))
			.stream()
			.filter((statement) -> statement.contains(" " + LinkedDataReader.SCHEMA + "foundingDate "))
			.map((statement) -> statement.replaceFirst(".*foundingDate (.*)\\^\\^.*", "$1"))
			.toList();
		assertThat(dates).isEqualTo((said != null) ? List.of(said) : List.of());
	}

	@Test
	void aPlaceHasItsPositionAndWhatItLiesIn() throws Exception {
		Set<String> statements = LinkedDataReader.statements(block("/places/shymkent"));
		assertThat(statements).anyMatch((line) -> line.contains("schema.org/latitude 4.23099E1"))
			.anyMatch((line) -> line
				.matches(".*/places/shymkent#thing http://schema.org/containedInPlace .*/countries/KZ#thing"));
	}

	@Test
	void noTextCanLeaveTheBlock() throws Exception {
		String hostile = "</script><script>alert(1)</script><!-- <script> \" ' & \\ ]]> 北京";
		this.jdbc.update("update initiative set title_en = ?, summary_en = ? where slug = 'almaty-shanghai'", hostile,
				hostile);
		refresh();
		Document page = page("/initiatives/almaty-shanghai?lang=en");
		Elements scripts = page.select("script");
		assertThat(scripts.not("[src]")).hasSize(1);
		assertThat(scripts.eachAttr("src")).noneMatch(String::isEmpty);
		JsonObject thing = LinkedDataReader.expanded(scripts.not("[src]").first().data()).getJsonObject(0);
		assertThat(value(thing, "name").getString("@value")).isEqualTo(hostile);
		assertThat(value(thing, "description").getString("@value")).isEqualTo(hostile);
	}

	@ParameterizedTest
	@EnumSource
	void everyWholeListIsADataSetWithItsFilesAndAPartOfItIsNone(Listing listing) throws Exception {
		Set<String> statements = LinkedDataReader.statements(block("/" + listing.segment()));
		String set = "/" + listing.segment() + "#dataset http://schema.org/";
		for (String property : List.of("name", "description", "license", "publisher", "dateModified", "inLanguage",
				"distribution")) {
			assertThat(statements).as(property).anyMatch((line) -> line.contains(set + property + " "));
		}
		for (String extension : List.of("[.]csv", "[.]csv[.]gz", "[.]xlsx", "[.]atom")) {
			assertThat(statements)
				.anyMatch((line) -> line.matches(".*schema.org/contentUrl .*/" + listing.segment() + extension));
		}
		assertThat(page("/" + listing.segment() + "?q=a").select("script:not([src])")).isEmpty();
	}

	@Test
	void thePageOfDownloadsIsTheCatalogueOfAllOfThem() throws Exception {
		Set<String> statements = LinkedDataReader.statements(block("/downloads"));
		assertThat(Stream.of(Listing.values())).allMatch((listing) -> statements.stream()
			.anyMatch((line) -> line
				.matches(".*/downloads#catalog http://schema.org/dataset .*/" + listing.segment() + "#dataset")));
	}

	private void refresh() {
		this.jdbc.execute("""
				select catalogue_refresh('initiative', array(select id from initiative where slug = 'almaty-shanghai'))
				""");
	}

	private static JsonObject value(JsonObject thing, String property) {
		return thing.getJsonArray(LinkedDataReader.SCHEMA + property).getJsonObject(0);
	}

	private String block(String path) throws Exception {
		return page(path).select("script[type=application/ld+json]").first().data();
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(this.crawler.perform(get(URI.create(path))).andReturn().getResponse().getContentAsString());
	}

}

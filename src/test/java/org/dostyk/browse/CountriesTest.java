package org.dostyk.browse;

import java.util.List;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PortalTest
class CountriesTest {

	@Autowired
	private MockMvc portal;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@Test
	void everyCountryThatSomethingPublishedNamesIsListedAndNoOther() {
		long named = this.jdbc
			.sql("""
					select count(*) from country where code in (select country from initiative_country union
						select country from organisation union select country from funding_source union select country from place)
					""")
			.query(Long.class)
			.single();
		assertThat(this.catalogue.count(SearchCriteria.all(Listing.COUNTRIES))).isEqualTo(named).isLessThan(249);
		assertThat(Reader.count(this.reader.opens("/countries"))).isEqualTo(named);
	}

	@Test
	void everyListedCountryHasADossierWithTheNumberOfTheList() {
		Document list = this.reader.opens("/countries?size=100");
		assertThat(list.select("#results tbody tr")).hasSizeGreaterThan(70).allSatisfy((row) -> {
			Document dossier = this.reader.follows(row.selectFirst("th a"));
			assertThat(dossier.select("h1")).hasSize(1);
			assertThat(Reader.count(dossier)).isEqualTo(Long.parseLong(row.select("td").last().text()));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "CN", "KZ", "UZ", "TR" })
	void kindsAndYearsAddUpToAllInitiatives(String code) {
		Document dossier = this.reader.opens("/countries/" + code + "?lang=en");
		long sum = dossier.select(".matrix tbody tr td:last-child")
			.stream()
			.mapToLong((cell) -> Long.parseLong(cell.text()))
			.sum();
		long drawn = dossier.select(".matrix tbody tr td:not(:last-child)")
			.stream()
			.mapToLong((cell) -> cell.text().isEmpty() ? 0 : Long.parseLong(cell.text()))
			.sum();
		assertThat(sum).isEqualTo(Reader.count(dossier));
		assertThat(sum - drawn).isEqualTo(leftOut(dossier));
	}

	// What began before the first year drawn is told below
	private static long leftOut(Document dossier) {
		return dossier.select(".scroll:has(.matrix) + p")
			.stream()
			.mapToLong((note) -> Long.parseLong(note.text().replaceAll("\\D+", "")))
			.sum();
	}

	@Test
	void aCellLeadsToWhatItCounts() {
		List<Element> cells = this.reader.opens("/countries/CN").select(".matrix tbody td a");
		assertThat(cells).hasSizeGreaterThan(50);
		for (int i = 0; i < cells.size(); i += 9) {
			Element cell = cells.get(i);
			assertThat(Reader.count(this.reader.follows(cell))).as(cell.attr("href"))
				.isEqualTo(Long.parseLong(cell.text()));
		}
	}

	@Test
	void aPartnerTakesPartInAsManyOfItsInitiativesAsTheRowSays() {
		Document dossier = this.reader.opens("/countries/CN");
		assertThat(dossier.select("section:has(#partners) tbody tr")).hasSize(10).allSatisfy((row) -> {
			String partner = row.selectFirst("a").attr("href").replace("/countries/", "");
			long together = this.jdbc.sql("""
					select count(distinct a.initiative_id) from initiative_country a
					join initiative_country b using (initiative_id) where a.country = 'CN' and b.country = ?
					""").param(partner).query(Long.class).single();
			assertThat(Long.parseLong(row.selectFirst(".num").text())).as(partner).isEqualTo(together);
		});
	}

	@Test
	void whoBeginsAndWhoHostsIsComparedWithTheHomeCountryOnly() {
		Document dossier = this.reader.opens("/countries/CN?lang=en");
		assertThat(dossier.select("table:has(.lit) thead th").eachText()).contains("Kazakhstan", "both", "China");
		assertThat(dossier.select("table:has(.lit) tbody tr:not(:last-child)")).allSatisfy((row) -> {
			long all = row.select("td.num").stream().mapToLong((cell) -> Long.parseLong(cell.text())).sum();
			assertThat(all).isEqualTo(Reader.count(dossier));
		});
		assertThat(this.reader.opens("/countries/KZ").select("#sides")).isEmpty();
	}

	@Test
	void smallLettersLeadToTheCountry() throws Exception {
		this.portal.perform(get("/countries/cn?lang=ru")).andExpect(redirectedUrl("/countries/CN?lang=ru"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FJ", "XX", "china", "C1", "ＣＮ" })
	void whatTheCatalogueDoesNotSpeakOfHasNoDossier(String code) throws Exception {
		this.portal.perform(get("/countries/{code}", code)).andExpect(status().isNotFound());
	}

	@Test
	void countriesAreFilteredByRegionAndByWhatTheyTakePartIn() {
		Document region = this.reader.opens("/countries?region=143&sort=title&lang=en&view=list");
		assertThat(region.select("#results h2").eachText()).containsExactly("Kazakhstan", "Kyrgyzstan", "Tajikistan",
				"Turkmenistan", "Uzbekistan");
		long withPairs = this.jdbc.sql("""
				select count(distinct country) from initiative_country join initiative on id = initiative_id
				where kind = 'sister_city_pair'
				""").query(Long.class).single();
		assertThat(Reader.count(this.reader.opens("/countries?kind=sister_city_pair"))).isEqualTo(withPairs);
	}

}

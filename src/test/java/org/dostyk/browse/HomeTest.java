package org.dostyk.browse;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class HomeTest {

	@Autowired
	private MockMvc portal;

	@Autowired
	private Catalogue catalogue;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@ParameterizedTest
	@CsvSource({ "en, Kazakhstan", "kk, Қазақстан", "ru, Казахстан", "zh, 哈萨克斯坦" })
	void theHeadlineNamesTheHomeCountry(String language, String country) {
		Document page = this.reader.opens("/?lang=" + language);
		assertThat(page.selectFirst("h1").text()).contains(country);
		assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
	}

	@Test
	void theKindsAddUpToAllInitiatives() {
		Document page = this.reader.opens("/");
		long sum = page.select(".kinds .figure").stream().mapToLong((figure) -> Long.parseLong(figure.text())).sum();
		assertThat(sum).isPositive().isEqualTo(this.catalogue.count(SearchCriteria.all(Listing.INITIATIVES)));
		assertThat(page.select(".kinds a")).hasSize(6)
			.allSatisfy((kind) -> assertThat(Reader.count(this.reader.follows(kind)))
				.isEqualTo(Long.parseLong(kind.selectFirst(".figure").text())));
	}

	@Test
	void everyExampleFindsSomething() {
		assertThat(this.reader.opens("/").select("form + p a")).hasSizeGreaterThan(2)
			.allSatisfy((example) -> assertThat(Reader.count(this.reader.follows(example))).isPositive());
	}

	@Test
	void aPartnerHasAsManyInitiativesAsItsRowSaysAndIsNotTheHomeCountry() {
		Document page = this.reader.opens("/");
		assertThat(page.select("section:has(#partners) tbody tr")).isNotEmpty().allSatisfy((row) -> {
			Element link = row.selectFirst("a");
			assertThat(link.attr("href")).isNotEqualTo("/countries/KZ");
			assertThat(Reader.count(this.reader.follows(link)))
				.isEqualTo(Long.parseLong(row.selectFirst(".num").text()));
		});
	}

	@Test
	void theYearsAreDrawnAndStandInATable() {
		Document page = this.reader.opens("/");
		assertThat(page.select("figure .chart a")).isNotEmpty()
			.hasSameSizeAs(page.select("main > div:not(.row) tbody tr"));
		Element bar = page.select("figure .chart a").get(20);
		assertThat(bar.attr("aria-label"))
			.matches("\\d{4}: " + Reader.count(this.reader.follows(bar)) + " initiatives?");
		assertThat(page.select("figure + div .links a")).isNotEmpty()
			.allSatisfy((decade) -> assertThat(Reader.notices(this.reader.follows(decade))).isEmpty());
	}

}

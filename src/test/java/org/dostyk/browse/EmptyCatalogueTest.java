package org.dostyk.browse;

import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class EmptyCatalogueTest {

	@Autowired
	private MockMvc portal;

	@BeforeEach
	void takeEverythingAway(@Autowired JdbcTemplate database) {
		database.execute("truncate initiative, organisation, funding_source, place, term, country cascade");
		database.execute("truncate catalogue_key, catalogue_text, catalogue_entry, facet_value");
		database.execute("select catalogue_rebuild()");
	}

	@ParameterizedTest
	@EnumSource
	void aListSaysThatNothingIsRecorded(Listing listing) {
		Document page = new Reader(this.portal).opens("/" + listing.segment());
		assertThat(Reader.count(page)).isZero();
		assertThat(page.select("main li").text()).contains("Nothing has been recorded here yet.");
		assertThat(page.select("#results, .bar, a[data-value]")).isEmpty();
	}

	@Test
	void theHomePageStillNamesTheCountry() {
		Document page = new Reader(this.portal).opens("/?lang=ru");
		assertThat(page.selectFirst("h1").text()).contains("Казахстан");
		assertThat(page.select(".kinds .figure").eachText()).containsOnly("0");
		assertThat(page.select(".chart, .records")).isEmpty();
	}

}

package org.dostyk.browse;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class OtherLanguageTest {

	@Autowired
	private MockMvc portal;

	@BeforeEach
	void leaveOnlyChineseTitles(@Autowired JdbcTemplate database) {
		database.update("update catalogue_entry set title_en = null, title_ru = null, title_kk = null");
	}

	@ParameterizedTest
	@CsvSource({ "list, #results h2 > a", "table, #results th[scope=row] > a" })
	void aTitleInAnotherLanguageIsMarkedAndThePageSaysWhich(String view, String titles) {
		Document page = new Reader(this.portal).opens("/initiatives?lang=en&view=" + view);
		Elements chinese = page.select(titles + "[lang=zh]");
		assertThat(chinese).hasSize(25);
		assertThat(page.select("#results .lang-mark").eachText()).hasSize(25)
			.containsOnly("shown in Chinese: no title recorded in English, zh");
	}

	@ParameterizedTest
	@CsvSource({ "list", "table" })
	void aTitleInTheLanguageOfThePageIsNotMarked(String view) {
		Document page = new Reader(this.portal).opens("/initiatives?lang=zh&view=" + view);
		assertThat(page.select("#results .lang-mark, #results a[lang]")).isEmpty();
	}

}

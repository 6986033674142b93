package org.dostyk.browse;

import java.util.List;

import org.dostyk.database.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SearchPageTest {

	@Autowired
	private MockMvc portal;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@ParameterizedTest
	@CsvSource({ "Шымкент, /places/shymkent", "奇姆肯特, /places/shymkent", "Китай, /countries/CN",
			"Turkiye, /countries/TR", "China Scholarship Council, /organisations/china-scholarship-council",
			"Astana Economic Forum, /initiatives/astana-economic-forum" })
	void whatIsCalledExactlySoStandsInTheFirstPart(String q, String href) {
		Document page = this.reader.opens("/search?q=" + Reader.encoded(q));
		assertThat(page.selectFirst("#results section").select("h3 a").eachAttr("href")).contains(href);
	}

	@Test
	void everyPartLeadsToTheListWithAsManyRecords() {
		Document page = this.reader.opens("/search?q=almaty&lang=en");
		assertThat(page.select("#results section")).hasSizeGreaterThan(2);
		long sum = 0;
		for (var link : page.select("#results section > p a")) {
			Document list = this.reader.follows(link);
			sum += Reader.count(list);
			assertThat(list.selectFirst("#q").val()).isEqualTo("almaty");
		}
		assertThat(Reader.count(page)).isEqualTo(sum);
	}

	@Test
	void theWordsSearchedForArePointedOutInEveryScript() {
		assertThat(marks("/search?q=Shymkent&lang=en")).contains("Shymkent");
		assertThat(marks("/search?q=" + Reader.encoded("友好城市") + "&lang=zh")).contains("友好城市");
		assertThat(marks("/sister-cities?view=table&lang=kk&q=" + Reader.encoded("шимкент"))).contains("Шымкент");
		assertThat(marks("/initiatives?lang=ru&q=" + Reader.encoded("выставка"))).isNotEmpty()
			.allSatisfy((mark) -> assertThat(mark.toLowerCase()).startsWith("выставк"));
	}

	@Test
	void aTitleInAnotherLanguageIsShownWhereOnlyItHasTheWords() {
		Document page = this.reader.opens("/festivals?lang=en&q=" + Reader.encoded("выставка"));
		assertThat(page.select("#results p[lang=ru] mark")).isNotEmpty();
	}

	@Test
	void withoutWordsItSaysWhatThereIs() {
		Document page = this.reader.opens("/search");
		assertThat(page.select("main .links a").eachAttr("href")).containsExactlyInAnyOrder("/initiatives", "/places",
				"/countries", "/organisations", "/funding-sources");
	}

	@Test
	void aSlipOfThePenLeadsToWhatWasMeant() {
		Document page = this.reader.opens("/search?q=Exhibitoin");
		assertThat(Reader.count(page)).isZero();
		assertThat(Reader.count(this.reader.follows(page.selectFirst("#result-count + p a")))).isPositive();
	}

	@Test
	void theBoxOfTheMastheadSearchesEverything() {
		Document page = this.reader.opens("/about?lang=zh");
		assertThat(page.select("header form[action=/search] input[name=q]")).hasSize(1);
		assertThat(this.reader.opens("/search").select("header form")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind=forum", "country=CN", "page=2", "sort=title", "nonsense=1" })
	void whatOnlyListsKnowIsSaidNotToBeApplied(String parameter) {
		assertThat(Reader.notices(this.reader.opens("/search?q=almaty&" + parameter))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%3Cscript%3Ealert(1)%3C/script%3E", "%27%29%3B+drop+table+place%3B--", "%22", "-",
			"%F0%9F%98%80", "%E2%80%8F%E2%80%8E", "or+or+or", "a%27b", "%25%25%25" })
	void whateverIsTypedIsAnsweredAndStandsInTheBox(String q) {
		Document page = this.reader.opens("/search?q=" + q);
		assertThat(page.select("script:not([src])")).isEmpty();
		assertThat(page.select("#q")).hasSize(1);
	}

	private List<String> marks(String address) {
		return this.reader.opens(address).select("#results mark").eachText();
	}

}

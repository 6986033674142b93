package org.dostyk;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Suggestions;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.place.Place;
import org.dostyk.place.PlaceEditing;
import org.dostyk.place.Places;
import org.dostyk.record.ByHand;
import org.dostyk.value.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalTest
@Writes
class SuggestTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Suggestions suggestions;

	@Autowired
	private Places places;

	@Autowired
	private PlaceEditing placeEditing;

	@ParameterizedTest
	@CsvSource({ "шимк, /places/shymkent", "Shym, /places/shymkent", "奇姆, /places/shymkent", "乌鲁, /places/urumqi",
			"bolash, /funding-sources/bolashak-programme", "kazn, /organisations/al-farabi-kazakh-national-university",
			"astana economic f, /initiatives/astana-economic-forum", "wulumu, /places/urumqi", "кита, /countries/CN" })
	void whatIsTypedIsSuggested(String typed, String url) throws Exception {
		assertThat(urls(typed)).contains(url).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
	}

	@Test
	void whatWasTypedInAnotherLanguageIsShownInIt() throws Exception {
		String json = json(get("/suggest").param("q", "шымке").header(HttpHeaders.ACCEPT_LANGUAGE, "en"));
		assertThat(JsonPath.<List<String>>read(json, "$[?(@.url == '/places/shymkent')].title"))
			.containsExactly("Shymkent");
		assertThat(JsonPath.<List<String>>read(json, "$[?(@.url == '/places/shymkent')].typed"))
			.containsExactly("Шымкент");
		assertThat(JsonPath.<List<String>>read(json, "$[?(@.url == '/places/shymkent')].what"))
			.containsExactly("Place");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "\"", "'", "%", "\\", "-x", "or", "a & b | !c", ":*", "<script>", "{0}", "🎉",
			"x y", "\uD83C", "\u0000" })
	void noInputIsAnError(String typed) throws Exception {
		assertThat(this.mvc.perform(get("/suggest").param("q", typed)).andReturn().getResponse().getStatus())
			.isEqualTo(200);
		assertThat(this.mvc.perform(get("/suggest").param("q", typed, typed)).andReturn().getResponse().getStatus())
			.isEqualTo(200);
	}

	@Test
	void theSameAnswerIsNotSentTwiceUntilSomethingIsWritten() throws Exception {
		MockHttpServletRequestBuilder request = get("/suggest").param("q", "astana");
		MockHttpServletResponse first = this.mvc.perform(request).andReturn().getResponse();
		String tag = first.getHeader(HttpHeaders.ETAG);
		assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("public", "no-cache");
		assertThat(status(get("/suggest").param("q", "astana").header(HttpHeaders.IF_NONE_MATCH, tag))).isEqualTo(304);
		assertThat(urls("astana")).contains("/places/astana");

		Place astana = this.places.findBySlug(new Slug("astana")).orElseThrow();
		new ByHand<>(this.placeEditing).act(astana.slug(), astana.version(),
				(record) -> record.withdraw("Entered twice", record.updatedAt()));
		assertThat(status(get("/suggest").param("q", "astana").header(HttpHeaders.IF_NONE_MATCH, tag))).isEqualTo(200);
		assertThat(urls("astana")).isNotEmpty().doesNotContain("/places/astana");
	}

	@ParameterizedTest
	@CsvSource({ "кинофестеваль, Кинофестиваль", "exibition astana, Exhibition astana", "конфузий, Конфуций",
			"乌鲁木其, 乌鲁木齐", "xyzzy шымкент, ''", "forum, ''" })
	void anotherSpellingIsOfferedWhereNothingIsFound(String typed, String meant) {
		SearchCriteria criteria = SearchCriteria.all(Listing.INITIATIVES).with(typed);
		assertThat(this.suggestions.correction(criteria, typed.equals("forum") ? 100 : 0).orElse(""))
			.isEqualToIgnoringCase(meant);
	}

	private List<String> urls(String typed) throws Exception {
		return JsonPath.read(json(get("/suggest").param("q", typed)), "$[*].url");
	}

	private String json(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse().getStatus();
	}

}

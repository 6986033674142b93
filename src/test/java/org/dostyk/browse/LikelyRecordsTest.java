package org.dostyk.browse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.value.Language;
import org.dostyk.web.LikelyPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class LikelyRecordsTest {

	@LocalServerPort
	private int port;

	@Autowired
	private LikelyPages records;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "initiatives, almaty shanghai 1999, /initiatives/almaty-shanghai",
			"initiatives, bolashak international scolarship, /initiatives/bolashak-international-scholarship",
			"places, shymkemt, /places/shymkent", "places, Шимкент, /places/shymkent",
			"organisations, delegation to uneco, /organisations/kazakhstan-delegation-unesco",
			"nowhere, 奇姆肯特, /places/shymkent", "sister-cities, shanghai almaty, /initiatives/almaty-shanghai",
			"organisations, shymkent, /places/shymkent" })
	void theWordsOfAMistypedAddressLeadToWhatWasMeant(String section, String words, String meant) {
		assertThat(likely(section, words)).contains(meant).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "or", "or or", "zqxj vkwq", "1", "a b c d e f g h i j k l m n o p", "🎉", "ԱԲ",
			"مهرجان", "select from catalogue_key", "' or 1 1" })
	void noWordsAreAnError(String words) {
		assertThat(likely("initiatives", words)).hasSizeLessThan(12);
	}

	@Test
	void theTitleIsInTheLanguageOfTheReader() {
		assertThat(this.records.likely("places", "shymkent", Language.ZH).get(0)).returns("地点", LikelyPages.Page::what)
			.returns("奇姆肯特", LikelyPages.Page::title)
			.returns(null, LikelyPages.Page::lang);
	}

	@Test
	void whatIsNotPublishedIsNotOffered() {
		assertThat(likely("places", "kokshetao")).contains("/places/kokshetau");
		this.jdbc.update("update place set state = 'draft' where slug = 'kokshetau'");
		this.jdbc.execute("select catalogue_refresh('place', array(select id from place where slug = 'kokshetau'))");
		assertThat(likely("places", "kokshetao")).doesNotContain("/places/kokshetau");
	}

	@Test
	void aReaderWhoIsLostIsLedOn() throws IOException, InterruptedException {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/places/shymkemt")).build(),
					BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("href=\"/places/shymkent\"");
	}

	private List<String> likely(String section, String words) {
		return this.records.likely(section, words, Language.EN).stream().map(LikelyPages.Page::href).toList();
	}

}

package org.dostyk.browse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dostyk.browse.UseExamples.Example;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Query;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@PortalTest
class UseTest {

	private static final String HOSTILE = "it's \"quoted\" \\ 100% $(id) `id` !x #(lf) &sort=title 北京 Қазақ";

	private static final Pattern DOUBLE_QUOTES = Pattern.compile("\"((?:[^\"\\\\]|\\\\.|\"\")*)\"");

	private static final Pattern SINGLE_QUOTES = Pattern.compile("'((?:[^']|'\\\\'')*)'");

	/**
	 * How each tool reads the text of its language.
	 */
	private static final Map<String, UnaryOperator<String>> READ = Map.of("readr", UseTest::escaped, "data-table",
			UseTest::escaped, "pandas", UseTest::escaped, "qgis",
			(text) -> escaped(text).replaceFirst("^/vsicurl_streaming/", ""), "duckdb",
			(text) -> text.replace("'\\''", "'"), "power-query",
			(text) -> text.replace("\"\"", "\"").replace("#(#)", "#"), "curl", (text) -> text.replace("'\\''", "'"));

	@Autowired
	private MockMvc portal;

	@Autowired
	private PortalProperties properties;

	@ParameterizedTest
	@ValueSource(strings = { "https://portal.example", "https://portal.example/o'brien" })
	void everyToolReadsTheAddressThatIsMeantWhateverIsSearchedFor(String publicUrl) {
		SearchCriteria criteria = SearchCriteria.all(Listing.FESTIVALS).with(HOSTILE);
		List<Example> examples = UseExamples.of(criteria, new PortalProperties("Dostyk", publicUrl, "KZ", true));
		assertThat(examples).extracting(Example::tool).containsExactlyInAnyOrderElementsOf(READ.keySet());
		assertThat(examples).allSatisfy((example) -> {
			assertThat(example.text()).isASCII().doesNotContain("\n");
			URI address = URI.create(READ.get(example.tool()).apply(literal(example)));
			assertThat(address.toString()).startsWith(publicUrl + "/festivals.");
			assertThat(Query.parse(address.getRawQuery()).names()).containsExactly("q");
			assertThat(Query.parse(address.getRawQuery()).first("q")).isEqualTo(HOSTILE);
		});
	}

	@Test
	void textsOfEveryLanguageMayHoldAnything() {
		String text = "a\"b'c\\d#(lf)";
		assertThat(UseExamples.quoted(text)).isEqualTo("\"a\\\"b'c\\\\d#(lf)\"");
		assertThat(UseExamples.powerQuery(text)).isEqualTo("\"a\"\"b'c\\d#(#)(lf)\"");
		assertThat(UseExamples.shell(text)).isEqualTo("'a\"b'\\''c\\d#(lf)'");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theLineForCurlFetchesTheListAsItIsFiltered(@LocalServerPort int port, @TempDir Path folder) throws Exception {
		assumeThat(run(folder, "curl --version")).isZero();
		Document page = new Reader(this.portal)
			.opens("/use?list=initiatives&country=CN&q=" + Reader.encoded("festival or \"it's\" or 上海"));
		String line = page.select("section[aria-labelledby=curl] code").text();
		String here = "http://localhost:" + port;
		assertThat(run(folder, line.replace(this.properties.url(""), here))).isZero();
		String list = page.selectFirst("main p a[href^=/initiatives?]").attr("href");
		assertThat(Files.readString(folder.resolve("initiatives.csv"))).isEqualTo(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(here + list.replace("/initiatives", "/initiatives.csv"))).build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8))
			.body());
		assertThat(Reader.count(page)).isPositive();
	}

	@Test
	void aListThatDoesNotExistIsSaidAndAllInitiativesAreShown() {
		Document page = new Reader(this.portal).opens("/use?list=nonsense&country=CN&colour=red");
		assertThat(Reader.notices(page)).hasSize(2).anyMatch((notice) -> notice.contains("nonsense"));
		assertThat(page.select(".filters-said li").eachText()).singleElement().asString().contains("China");
		assertThat(page.select("pre code").eachText()).isNotEmpty()
			.allMatch((line) -> line.contains("/initiatives.") && line.contains("country=CN"));
	}

	private static String literal(Example example) {
		Pattern quotes = Stream.of("duckdb", "curl").anyMatch(example.tool()::equals) ? SINGLE_QUOTES : DOUBLE_QUOTES;
		Matcher literal = quotes.matcher(example.text());
		assertThat(literal.find()).as(example.text()).isTrue();
		return literal.group(1);
	}

	private static String escaped(String text) {
		return text.replaceAll("\\\\(.)", "$1");
	}

	private static int run(Path folder, String line) throws IOException, InterruptedException {
		return new ProcessBuilder("sh", "-c", line).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("output").toFile())
			.start()
			.waitFor();
	}

}

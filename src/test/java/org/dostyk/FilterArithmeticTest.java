package org.dostyk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Statement;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class FilterArithmeticTest {

	private static final int FILTERS = 30;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final Map<Listing, Oracle> oracles = new EnumMap<>(Listing.class);

	@BeforeEach
	void askTheTables() {
		for (Listing listing : Listing.values()) {
			this.oracles.put(listing, new Oracle(this.jdbc, listing));
		}
	}

	static Stream<Integer> seeds() {
		return Stream.iterate(1, (n) -> n + 1).limit(FILTERS);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aFilterFindsOnScreenInTheCountsAndInTheFileWhatTheTablesSay(int seed) throws Exception {
		SearchCriteria criteria = new RandomFilters(this.oracles).criteria(new Random(seed));
		Oracle oracle = this.oracles.get(criteria.listing());
		Set<Long> withTheWords = (criteria.q() != null) ? ids(SearchCriteria.all(criteria.listing()).with(criteria.q()))
				: Set.of();
		Set<Long> expected = oracle.find(criteria, withTheWords);

		assertThat(ids(criteria)).as("found by %s", criteria.parameters()).isEqualTo(expected);
		assertThat(this.catalogue.count(criteria)).isEqualTo(expected.size());
		assertThat(countOnScreen(criteria)).isEqualTo(expected.size());
		assertThat(idsInFile(criteria)).doesNotHaveDuplicates().hasSize(expected.size());

		for (Facet facet : criteria.listing().facets()) {
			Map<String, Long> counted = this.catalogue.facets(criteria).of(facet);
			for (String code : oracle.codes(facet)) {
				SearchCriteria only = criteria.with(facet, new FacetChoice(List.of(code), List.of()));
				assertThat(counted.getOrDefault(code, 0L)).as("%s of %s", code, facet)
					.isEqualTo(oracle.find(only, withTheWords).size());
			}
			assertThat(oracle.codes(facet)).containsAll(counted.keySet());
		}
	}

	@Test
	void theExampleOfTheContractDoesWhatItSays() throws Exception {
		SearchCriteria criteria = SearchCriteria.all(Listing.INITIATIVES)
			.with(Facet.COUNTRY, new FacetChoice(List.of("CN", "RU"), List.of()))
			.with(Facet.KIND, new FacetChoice(List.of(), List.of("agreement")))
			.with(Facet.THEME, new FacetChoice(List.of("none"), List.of()));
		Set<Long> expected = this.oracles.get(Listing.INITIATIVES).find(criteria, Set.of());
		assertThat(expected).isNotEmpty();
		assertThat(ids(criteria)).isEqualTo(expected);
		assertThat(countOnScreen(criteria)).isEqualTo(expected.size());
		assertThat(idsInFile(criteria)).hasSize(expected.size());
	}

	private Set<Long> ids(SearchCriteria criteria) {
		Statement statement = this.catalogue.export(criteria, Language.EN);
		return new HashSet<>(this.jdbc.sql(statement.sql())
			.params(statement.parameters())
			.query((row, n) -> row.getLong("id"))
			.list());
	}

	private int countOnScreen(SearchCriteria criteria) throws IOException, InterruptedException {
		HttpResponse<String> page = get(criteria, "");
		assertThat(page.statusCode()).isEqualTo(200);
		return Integer.parseInt(Jsoup.parse(page.body()).getElementById("result-count").attr("data-count"));
	}

	private List<String> idsInFile(SearchCriteria criteria) throws IOException, InterruptedException {
		HttpResponse<String> file = get(criteria, ".csv");
		assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
		// The key of a record is the first column
		return CsvReader.builder().ofNamedCsvRecord(file.body()).stream().map((row) -> row.getField(0)).toList();
	}

	private HttpResponse<String> get(SearchCriteria criteria, String extension)
			throws IOException, InterruptedException {
		UriComponentsBuilder address = UriComponentsBuilder
			.fromUriString("http://localhost:" + this.port + "/" + criteria.listing().segment() + extension);
		criteria.parameters().forEach((name, values) -> address.queryParam(name, values.toArray()));
		URI uri = address.encode().build().toUri();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

}

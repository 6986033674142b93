package org.dostyk.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the queries of {@code golden-searches.csv}, which says what each must find, within
 * how many records, and what it must not find.
 */
@PortalTest
class GoldenSearchTest {

	private static final Log logger = LogFactory.getLog(GoldenSearchTest.class);

	@Autowired
	private Catalogue catalogue;

	@Test
	void whatPeopleSearchForIsFound() throws IOException {
		List<Search> searches = searches();
		assertThat(searches).hasSizeGreaterThanOrEqualTo(150);
		int wanted = 0;
		int found = 0;
		int foundInTen = 0;
		int wantedInTen = 0;
		List<String> unexplained = new ArrayList<>();
		for (Search search : searches) {
			List<String> slugs = ask(search);
			List<String> missed = search.wanted()
				.stream()
				.filter((slug) -> !slugs.subList(0, Math.min(search.within(), slugs.size())).contains(slug))
				.toList();
			wanted += search.wanted().size();
			found += search.wanted().size() - missed.size();
			if (search.within() <= 10) {
				wantedInTen += search.wanted().size();
				foundInTen += (int) search.wanted()
					.stream()
					.filter(slugs.subList(0, Math.min(10, slugs.size()))::contains)
					.count();
			}
			List<String> unwanted = search.unwanted().stream().filter(slugs::contains).toList();
			if (!missed.isEmpty() || !unwanted.isEmpty()) {
				String miss = "%s in %s misses %s, has unwanted %s. %s".formatted(search.q(), search.listing(), missed,
						unwanted, search.explained());
				logger.info(miss);
				if (search.explained().isEmpty()) {
					unexplained.add(miss);
				}
			}
		}
		logger.info("%d searches; recall %.4f, at ten %.4f".formatted(searches.size(), (double) found / wanted,
				(double) foundInTen / wantedInTen));
		assertThat(unexplained).isEmpty();
		assertThat((double) found / wanted).isGreaterThanOrEqualTo(0.98);
		assertThat((double) foundInTen / wantedInTen).isGreaterThanOrEqualTo(0.98);
	}

	@Test
	void sisterCitiesAreMostlyTheSameInAllLanguages() {
		List<List<String>> answers = Stream.of("友好城市", "города-побратимы", "бауырлас қалалар", "sister cities")
			.map((q) -> ask(new Search(q, Listing.INITIATIVES, List.of(), 500, List.of(), "")))
			.toList();
		for (List<String> one : answers) {
			for (List<String> other : answers) {
				assertThat(other.stream().filter(one::contains).count()).isGreaterThan(one.size() * 9L / 10);
			}
		}
	}

	private List<String> ask(Search search) {
		SearchCriteria criteria = SearchCriteria.all(search.listing()).with(search.q());
		List<String> slugs = new ArrayList<>();
		int pages = 1;
		for (int page = 1; page <= pages && slugs.size() < 500; page++) {
			Results results = this.catalogue.search(criteria.onPage(page), Language.EN);
			results.entries().forEach((entry) -> slugs.add(entry.slug()));
			pages = results.pages();
		}
		return slugs;
	}

	private static List<Search> searches() throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(GoldenSearchTest.class.getResourceAsStream("/golden-searches.csv")),
					StandardCharsets.UTF_8))) {
			return csv.stream()
				.map((row) -> new Search(row.getField("query"), Listing.ofSegment(row.getField("in")).orElseThrow(),
						CatalogueEntry.values(emptyToNull(row.getField("must find"))),
						Integer.parseInt(row.getField("within")),
						CatalogueEntry.values(emptyToNull(row.getField("must not find"))),
						row.getField("miss allowed because")))
				.toList();
		}
	}

	private static String emptyToNull(String cell) {
		return cell.isEmpty() ? null : cell;
	}

	private record Search(String q, Listing listing, List<String> wanted, int within, List<String> unwanted,
			String explained) {

	}

}

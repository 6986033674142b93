package org.dostyk.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.EdtfDate;
import org.junit.jupiter.api.Test;

import org.springframework.http.ContentDisposition;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static String header(SearchCriteria criteria) {
		return FileName.of("Dostyk", criteria, "", DAY, ".csv").contentDisposition();
	}

	private static String searched(String words) {
		return header(SearchCriteria.all(Listing.INITIATIVES).with(words));
	}

	@Test
	void aNameSaysTheListTheFiltersAndTheDay() {
		SearchCriteria criteria = SearchCriteria.all(Listing.INITIATIVES)
			.with(Facet.COUNTRY, new FacetChoice(List.of("CN", "RU"), List.of()))
			.with(Facet.KIND, new FacetChoice(List.of(), List.of("agreement")))
			.between(EdtfDate.parse("2014"), EdtfDate.parse("2015-02"));
		assertThat(header(criteria)).isEqualTo("attachment; filename=\"dostyk-initiatives-kind-not-agreement"
				+ "-country-CN-RU-from-2014-to-2015-02-2026-11-24.csv\"");
	}

	@Test
	void wordsInOtherScriptsAreKeptWhereTheClientCanReadThem() {
		assertThat(ContentDisposition.parse(searched("Қазақ хоры 文化")).getFilename())
			.isEqualTo("dostyk-initiatives-q-Қазақ-хоры-文化-2026-11-24.csv");
		assertThat(searched("Қазақ хоры 文化"))
			.contains("filename=\"dostyk-initiatives-q-Kazak-hory-wen-hua-2026-11-24.csv\"");
	}

	@Test
	void aNameHoldsNoPathNoQuoteAndNoControlCharacter() {
		assertThat(searched("../..\\a\"b;\r\nSet-Cookie: c=\u202Ed%00'"))
			.isEqualTo("attachment; filename=\"dostyk-initiatives-q-a-b-Set-Cookie-c-d-00-2026-11-24.csv\"");
	}

	@Test
	void aLongNameIsCutBetweenCharactersAndKeepsItsDay() {
		String name = FileName
			.of("Dostyk", SearchCriteria.all(Listing.INITIATIVES).with("𠀀".repeat(300)), "", DAY, ".csv.gz")
			.text();
		assertThat(name).startsWith("dostyk-initiatives-q-𠀀").endsWith("𠀀-2026-11-24");
		assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
	}

}

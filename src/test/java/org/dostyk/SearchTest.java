package org.dostyk;

import java.util.ArrayList;
import java.util.List;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SearchTest {

	@Autowired
	private Catalogue catalogue;

	@ParameterizedTest
	@ValueSource(strings = { "Шымкент Сиань", "奇姆肯特", "Shymkent Xi'an", "шимкент сиань", "shymkent xian" })
	void aPairIsFoundInEveryScript(String words) {
		assertThat(found(words)).contains("shymkent-xian");
	}

	@ParameterizedTest
	@CsvSource({ "кошпенділер, көшпенділер", "turkiye, Türkiye", "ёлка, елка", "EXHIBITION, exhibitions" })
	void spellingsOfOneWordFindTheSame(String one, String other) {
		assertThat(found(one)).containsExactlyInAnyOrderElementsOf(found(other));
	}

	@Test
	void theLastWordMayBeUnfinished() {
		assertThat(found("Luban worksh")).containsExactlyInAnyOrderElementsOf(found("Luban workshop")).isNotEmpty();
		assertThat(found("кошпендил")).containsAll(found("көшпенділер")).isNotEmpty();
	}

	@Test
	void chineseIsFoundByAnyPartOfAWordAndNotByScatteredCharacters() {
		assertThat(found("友好城市")).isNotEmpty();
		assertThat(found("好城")).containsAll(found("友好城市"));
		assertThat(found("友好 城市")).containsAll(found("友好城市"));
		assertThat(found("西安奇姆肯特")).startsWith("shymkent-xian");
		assertThat(found("市城好友")).isEmpty();
	}

	@Test
	void aPhraseStandsTogetherAndMinusLeavesOut() {
		assertThat(found("days of culture")).containsAll(found("\"days of culture\""));
		assertThat(found("\"culture of days\"")).isEmpty();
		List<String> withChina = found("forum");
		List<String> without = found("forum -china");
		assertThat(without).isNotEmpty().doesNotContainAnyElementsOf(found("forum china"));
		assertThat(withChina).containsAll(without);
	}

	@Test
	void orFindsEither() {
		assertThat(found("Bishkek or Tashkent")).containsAll(found("Bishkek")).containsAll(found("Tashkent"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "-", "--", "or", "\"\"", "()", "a & b | !c", ":*", "'", "''", "\\", "<->", "*", "%",
			"友+", "+", "\"友", "-友", "- \"", "98245165300017", "x or", "or x", "🎉", "e\u0301", "\u202Eabc", "a:b",
			"or or or" })
	void noInputIsAnError(String words) {
		SearchCriteria criteria = SearchCriteria.all(Listing.INITIATIVES).with(words);
		assertThat(this.catalogue.search(criteria, Language.EN).total()).isEqualTo(this.catalogue.count(criteria));
	}

	@Test
	void aDashBetweenSpacesIsNoMinus() {
		assertThat(found("Алматы – Урумчи")).startsWith("almaty-urumqi").isEqualTo(found("Алматы Урумчи"));
	}

	@Test
	void anExactTitleIsFirstThenASeriesThenItsEditions() {
		assertThat(found("Astana Economic Forum 2017")).startsWith("astana-economic-forum-2017");
		assertThat(found("astana economic forum")).startsWith("astana-economic-forum");
		assertThat(found("съезд религий").get(0)).isEqualTo("congress-of-leaders-of-world-and-traditional-religions");
		assertThat(found("съезд религий")).isEqualTo(found("съезд религий"));
	}

	@Test
	void aTitleBeatsASummary() {
		assertThat(found("Shabyt").subList(0, 1)).allMatch((slug) -> slug.contains("shabyt"));
	}

	private List<String> found(String words) {
		SearchCriteria criteria = SearchCriteria.all(Listing.INITIATIVES).with(words);
		List<String> slugs = new ArrayList<>();
		for (int page = 1; page <= this.catalogue.search(criteria, Language.EN).pages(); page++) {
			slugs.addAll(this.catalogue.search(criteria.onPage(page), Language.EN)
				.entries()
				.stream()
				.map(CatalogueEntry::slug)
				.toList());
		}
		return slugs;
	}

}

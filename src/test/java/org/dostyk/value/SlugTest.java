package org.dostyk.value;

import org.dostyk.value.RefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SlugTest {

	private static final String HUNDRED = "a".repeat(100);

	@ParameterizedTest
	@ValueSource(strings = { "a", "7", "2014", "almaty-urumqi", "forum-2014", "a1-b2-c3" })
	void wordsJoinedByHyphensAreASlug(String text) {
		assertThat(new Slug(text)).hasToString(text);
		assertThat(new Slug(HUNDRED).text()).hasSize(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "-a", "a-", "a--b", "A", "almaty urumqi", "almaty_urumqi", "алматы", "a/b", "..",
			"a.b", "a\n", "é", "a\u0000" })
	void anythingElseIsNot(String text) {
		assertRefused(Reason.NOT_A_SLUG, () -> new Slug(text));
		assertRefused(Reason.NOT_A_SLUG, () -> new Slug(HUNDRED + "a"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			First Belt and Road Forum (2017)          | first-belt-and-road-forum-2017
			Astana – Nice sister cities               | astana-nice-sister-cities
			People's Friendship & ‘Silk’ "Road"       | peoples-friendship-silk-road
			Café Straße Łódź Ærø Ürümqi               | cafe-strasse-lodz-aero-urumqi
			JDS: Human Resource Development           | jds-human-resource-development
			  ¡Fiesta!                                | fiesta
			Достык 2014                               | dostyk-2014
			""")
	void theEnglishNameMakesTheSlug(String name, String slug) {
		assertThat(Slug.from(new Names(name, "Алматы", "Алматы", "阿拉木图"))).hasToString(slug);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ұлы Жібек жолы — достық көпірі            | uly-zhibek-zholy-dostyq-kopiri
			Қазақстан мен Қытай ынтымақтастығы        | qazaqstan-men-qytai-yntymaqtastyghy
			Әуезов театрының гастролі                 | auezov-teatrynyng-gastroli
			""")
	void aKazakhNameIsTransliterated(String name, String slug) {
		assertThat(Slug.from(new Names(null, name, null, null))).hasToString(slug);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Дни культуры Казахстана                   | dni-kultury-kazakhstana
			Съезд лидеров мировых религий             | syezd-liderov-mirovykh-religiy
			Фестиваль «Қазақстан»                     | festival-qazaqstan
			""")
	void aRussianNameIsTransliterated(String name, String slug) {
		assertThat(Slug.from(new Names(null, null, name, null))).hasToString(slug);
	}

	@Test
	void aChineseNameIsTransliterated() {
		assertThat(Slug.from(new Names(null, null, null, "中国旅游年2017"))).hasToString("zhong-guo-lu-you-nian2017");
	}

	@Test
	void anEnglishNameWithoutLettersGivesWayToAnother() {
		assertThat(Slug.from(new Names("★ — ★", null, null, "丝绸"))).hasToString("si-chou");
		assertRefused(Reason.NO_SLUG_FROM_NAME, () -> Slug.from(new Names("★", null, "…", null)));
	}

	@Test
	void aLongNameIsCutBetweenWords() {
		assertThat(Slug.from(names("word ".repeat(30))).text()).hasSize(99).endsWith("-word");
		assertThat(Slug.from(names("a".repeat(100) + " b"))).hasToString(HUNDRED);
		assertThat(Slug.from(names("a".repeat(300)))).hasToString(HUNDRED);
		assertThat(Slug.from(names("a".repeat(60) + " " + "b".repeat(60)))).hasToString("a".repeat(60));
	}

	@Test
	void aSlugThatIsTakenIsNumberedWithinTheLength() {
		assertThat(new Slug("forum").numbered(2)).hasToString("forum-2");
		assertThat(new Slug(HUNDRED).numbered(12)).hasToString("a".repeat(97) + "-12");
		assertThat(new Slug("a".repeat(90) + "-bbbbbbbbb").numbered(2)).hasToString("a".repeat(90) + "-2");
	}

	private static Names names(String en) {
		return new Names(en, null, null, null);
	}

	private static void assertRefused(Reason reason, Runnable action) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(action::run)
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

}

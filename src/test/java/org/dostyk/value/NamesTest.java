package org.dostyk.value;

import org.dostyk.value.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamesTest {

	@Test
	void aNameInAnyOneLanguageIsEnough() {
		assertThat(names("Almaty", null, null, null).in(Language.ZH)).isEqualTo(new Text("Almaty", Language.EN));
		assertThat(names(null, "Алматы", null, null).in(Language.ZH)).isEqualTo(new Text("Алматы", Language.KK));
		assertThat(names(null, null, "Алма-Ата", null).in(Language.ZH)).isEqualTo(new Text("Алма-Ата", Language.RU));
		assertThat(names(null, null, null, "阿拉木图").in(Language.EN)).isEqualTo(new Text("阿拉木图", Language.ZH));
	}

	@Test
	void aNameInNoLanguageIsRefused() {
		assertRefused(Reason.NAME_MISSING, () -> names(null, null, null, null));
		assertRefused(Reason.NAME_MISSING, () -> names("", " \u200b", "\u00a0\ufeff", "\u3000\t"));
	}

	@Test
	void theLanguageOfThePageComesFirst() {
		Names names = names("Astana", "Астана (kk)", "Астана (ru)", "阿斯塔纳");
		for (Language language : Language.values()) {
			assertThat(names.in(language)).isEqualTo(new Text(String.valueOf(names.only(language)), language));
		}
	}

	@Test
	void aMissingLanguageFallsBackInTheOrderItsReadersKnowOthers() {
		assertThat(names("en", "kk", null, null).in(Language.RU).language()).isEqualTo(Language.EN);
		assertThat(names("en", null, "ru", "zh").in(Language.KK).language()).isEqualTo(Language.RU);
		assertThat(names("en", "kk", "ru", null).in(Language.ZH).language()).isEqualTo(Language.EN);
		assertThat(names(null, "kk", "ru", "zh").in(Language.EN).language()).isEqualTo(Language.RU);
		assertThat(names("en", null, null, null).only(Language.RU)).isNull();
	}

	@Test
	void whiteSpaceAroundANameIsTakenOffAndAnEmptyOneIsAbsent() {
		assertThat(names("  Silk  Road\u00a0", "", "\u3000", "\u3000丝绸之路 "))
			.isEqualTo(new Names("Silk  Road", null, null, "丝绸之路"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\tb", "a\u0007b", "a\u0085b", "a\u2028b" })
	void aNameWithAControlCharacterIsRefused(String name) {
		assertRefused(Reason.CONTROL_CHARACTER, () -> names(null, null, name, null));
	}

	@Test
	void whatTheDatabaseWouldLoseIsRefusedInEveryLanguage() {
		for (String broken : new String[] { "a\u0000", "\u0000", "\ud83d", "a\ude00b", "\ude00\ud83d" }) {
			assertThat(CleanText.isClean(broken)).isFalse();
			assertRefused(Reason.NOT_TEXT, () -> CleanText.requireClean(broken));
			assertRefused(Reason.NOT_TEXT, () -> names(broken, null, null, null));
			assertRefused(Reason.NOT_TEXT, () -> names(null, broken, null, null));
			assertRefused(Reason.NOT_TEXT, () -> names(null, null, broken, null));
			assertRefused(Reason.NOT_TEXT, () -> names(null, null, null, broken));
			assertRefused(Reason.NOT_TEXT, () -> new Texts(null, null, null, broken));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Ұлы Жібек жолы", "中国", "𠮷野家", "😀", "e\u0301", "a\nb" })
	void allOtherTextIsClean(String text) {
		assertThat(CleanText.isClean(text)).isTrue();
		assertThat(CleanText.requireClean(text)).isEqualTo(text);
	}

	@Test
	void aSummaryMayBeAbsentInAllLanguages() {
		assertThat(new Texts("", null, " ", null)).isEqualTo(Texts.NONE);
		assertThat(Texts.NONE.in(Language.EN)).isEmpty();
	}

	@Test
	void aSummaryFallsBackAsANameDoes() {
		Texts texts = new Texts(null, "kk", null, "zh");
		assertThat(texts.in(Language.EN)).contains(new Text("kk", Language.KK));
		assertThat(texts.only(Language.EN)).isNull();
		assertThat(texts.only(Language.ZH)).isEqualTo("zh");
	}

	@Test
	void aSummaryMayHaveLinesHoweverTheBrowserBreaksThem() {
		assertThat(new Texts("one\r\ntwo\rthree\n\tfour\r\n", null, null, null).en())
			.isEqualTo("one\ntwo\nthree\n\tfour");
		assertRefused(Reason.CONTROL_CHARACTER, () -> new Texts("one\u0008two", null, null, null));
	}

	private static Names names(@Nullable String en, @Nullable String kk, @Nullable String ru, @Nullable String zh) {
		return new Names(en, kk, ru, zh);
	}

	private static void assertRefused(Reason reason, Runnable action) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(action::run)
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

}

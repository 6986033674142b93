package org.dostyk.value;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

	@ParameterizedTest
	@EnumSource
	void aReaderLooksInTheirOwnLanguageFirstAndThenInAllOthersOnce(Language language) {
		assertThat(language.readingOrder()).startsWith(language).containsExactlyInAnyOrder(Language.values());
	}

	@ParameterizedTest
	@CsvSource({ "en, EN", "kk, KK", "ru, RU", "zh, ZH", "zh-Hans-CN, ZH", "EN-gb, EN", "kk-Cyrl, KK" })
	void aTagIsUnderstoodWhateverItsScriptAndRegion(String tag, Language language) {
		assertThat(Language.ofTag(tag)).contains(language);
		assertThat(Language.ofLocale(Locale.forLanguageTag(tag))).contains(language);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "de", "und", "english", "e", "*", "../en", "en_" })
	void anyOtherTagIsNoneOfOurs(String tag) {
		assertThat(Language.ofTag(tag)).isEmpty();
	}

	@Test
	void theTagIsTheSuffixOfColumnsAndTheValueOfTheParameter() {
		assertThat(Language.values()).extracting(Language::tag).containsExactly("en", "kk", "ru", "zh");
		assertThat(Language.values()).extracting((l) -> l.locale().toLanguageTag())
			.containsExactly("en", "kk", "ru", "zh");
	}

}

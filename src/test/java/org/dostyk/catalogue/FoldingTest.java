package org.dostyk.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.text.Transliterator;
import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class FoldingTest {

	private static final Set<String> CALLED = Set.of("kind", "kinds", "festival_form", "exchange_form", "forum_form",
			"agreement_form", "project_form", "pair_level", "study_level", "organisation_type", "funding_source_type",
			"place_kind");

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void allTextsOfTheDataAreFoldedAsTheDatabaseFoldsThem() {
		List<Map<String, Object>> texts = this.jdbc.queryForList("""
				select text, words, catalogue_base(words) as base, catalogue_sound(words) as sound
				from (
					select text, btrim(catalogue_words(text)) as words from catalogue_entry
					cross join unnest(array[title_en, title_kk, title_ru, title_zh, aliases, summary_en, summary_kk,
						summary_ru, summary_zh]) text
					where text is not null) folded
				""");
		assertThat(texts).hasSizeGreaterThan(5000);
		texts.forEach((text) -> {
			String words = Folding.words(text.get("text").toString()).strip();
			assertThat(words).isEqualTo(text.get("words"));
			assertThat(Folding.base(words)).isEqualTo(text.get("base"));
			assertThat(Folding.sound(words)).isEqualTo(text.get("sound"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Çeçen İstanbul ÑÑ Đđ Łł straße ẞ Æsop œuvre Ørsted", "ﬁ ½ ① Ⅳ ㎞ ﾊﾝ", "e\u0301 и\u0306",
			"ӘІҢҒҮҰҚӨҺ Ў ў Ё ы", "O‘zbekiston Qo'qon Xi’an", "カザフスタン 한국 ελλάδα", "龍門石窟 遊覽" })
	void strangeLettersAreFoldedTheSame(String text) {
		assertThat(Folding.words(text))
			.isEqualTo(this.jdbc.queryForObject("select catalogue_words(?)", String.class, text));
	}

	@Test
	void traditionalCharactersAreThoseOfIcu() {
		Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
		String han = characters(0x3400, 0x9fff) + characters(0x20000, 0x2a6df);
		StringBuilder expected = new StringBuilder();
		han.codePoints().forEach((c) -> expected.append(simplified.transliterate(Character.toString(c))));
		assertThat(this.jdbc.queryForObject("select catalogue_simplified(?)", String.class, han))
			.isEqualTo(expected.toString());
	}

	@Test
	void readingsAreThoseOfIcu() {
		Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
		List<Map<String, Object>> readings = this.jdbc.queryForList("select character, syllable from han_reading");
		assertThat(readings).hasSizeGreaterThan(6700);
		readings.forEach((reading) -> assertThat(latin.transliterate(reading.get("character").toString()))
			.isEqualTo(reading.get("syllable")));
	}

	@Test
	void kindsAndFormsAreFoundByWhatPagesCallThem() throws IOException {
		for (String language : List.of("", "_kk", "_ru", "_zh")) {
			Properties labels = new Properties();
			labels.load(new InputStreamReader(
					Objects.requireNonNull(getClass().getResourceAsStream("/messages" + language + ".properties")),
					StandardCharsets.UTF_8));
			labels.forEach((key, label) -> {
				String vocabulary = key.toString().split("\\.")[0];
				String code = key.toString().substring(vocabulary.length() + 1);
				if (CALLED.contains(vocabulary) && !code.equals("other")) {
					String called = Folding.words(this.jdbc.queryForObject(
							"select words from catalogue_synonym where vocabulary = ? and code = ?", String.class,
							vocabulary.equals("kinds") ? "kind" : vocabulary, code));
					assertThat((" " + called + " ").split(" ")).as(key.toString())
						.contains(Folding.words(label.toString()).strip().split(" "));
				}
			});
		}
	}

	private static String characters(int from, int to) {
		return IntStream.rangeClosed(from, to)
			.filter(Character::isDefined)
			.mapToObj(Character::toString)
			.flatMap(Stream::of)
			.reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
			.toString();
	}

}

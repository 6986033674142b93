package org.dostyk.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sentences about problems exist in every language.
 */
class ProblemSentencesTests {

	@ParameterizedTest
	@ValueSource(strings = { "kk", "ru", "zh" })
	void everySentenceIsThereInEveryLanguageWithTheSameArguments(String language) throws IOException {
		Properties english = sentences("");
		Properties other = sentences("_" + language);
		assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		assertThat(english.stringPropertyNames()).allSatisfy((key) -> {
			MessageFormat one = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
			MessageFormat two = new MessageFormat(other.getProperty(key), Locale.forLanguageTag(language));
			assertThat(two.getArgumentNames()).isEqualTo(one.getArgumentNames());
		});
	}

	private static Properties sentences(String suffix) throws IOException {
		Properties sentences = new Properties();
		try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(
				ProblemSentencesTests.class.getResourceAsStream("/importing-messages" + suffix + ".properties")),
				StandardCharsets.UTF_8)) {
			sentences.load(reader);
		}
		return sentences;
	}

}

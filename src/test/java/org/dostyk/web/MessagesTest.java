package org.dostyk.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MessagesTest {

	private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9._-]+)[(}]");

	private final IcuMessageSource messages = new IcuMessageSource(
			new PortalProperties("Dostyk", "http://localhost:8080", "KZ", true));

	@ParameterizedTest
	@EnumSource
	void everyLanguageSaysEverything(Language language) {
		assertThat(bundle(language).stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(bundle(Language.EN).stringPropertyNames());
	}

	@ParameterizedTest
	@EnumSource
	void noTextIsEmptyAndNoneQuotesByAccident(Language language) {
		bundle(language).forEach(
				(key, text) -> assertThat(text.toString()).as(key.toString()).isNotBlank().doesNotContain("'", "�"));
	}

	@ParameterizedTest
	@EnumSource
	void everyLanguageQuotesTheSame(Language language) {
		Properties english = bundle(Language.EN);
		// A date offers several forms of its parts, and each language takes what it
		// needs.
		bundle(language).forEach((key, text) -> {
			if (!key.toString().startsWith("date.")) {
				assertThat(new MessageFormat(text.toString(), language.locale()).getArgumentNames()).as(key.toString())
					.isEqualTo(
							new MessageFormat(english.getProperty(key.toString()), Locale.ENGLISH).getArgumentNames());
			}
		});
	}

	@Test
	void aRussianPluralHasAllItsForms() {
		bundle(Language.RU).forEach((key, text) -> {
			if (text.toString().contains(", plural,")) {
				assertThat(text.toString()).as(key.toString()).contains("one {", "few {", "many {", "other {");
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "en, 1, 1 initiative", "en, 774, 774 initiatives", "ru, 1, 1 инициатива", "ru, 2, 2 инициативы",
			"ru, 5, 5 инициатив", "ru, 11, 11 инициатив", "ru, 21, 21 инициатива", "kk, 2, 2 бастама", "zh, 2, 2个项目" })
	void aCountAgreesWithItsNumber(String language, int count, String text) {
		assertThat(
				this.messages.getMessage("count.initiatives", new Object[] { count }, Locale.forLanguageTag(language)))
			.isEqualTo(text);
	}

	@Test
	void aLargeNumberIsGroupedAsTheLanguageDoes() {
		assertThat(this.messages.getMessage("count.sources", new Object[] { 1434 }, Locale.ENGLISH))
			.isEqualTo("1,434 sources");
	}

	@Test
	void aLanguageThePortalDoesNotSpeakIsAnsweredInEnglish() {
		assertThat(this.messages.getMessage("menu.places", null, Locale.GERMAN)).isEqualTo("Places");
		assertThat(this.messages.getMessage("menu.places", null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("地点");
	}

	@Test
	void aTextThatIsMissingIsAnErrorWhereTestsRunAndItsKeyWherePeopleRead() {
		IcuMessageSource lenient = new IcuMessageSource(
				new PortalProperties("Dostyk", "http://localhost:8080", "KZ", false));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.messages.getMessage("no.such.text", null, Locale.ENGLISH))
			.withMessageContaining("no.such.text");
		assertThat(lenient.getMessage("no.such.text", null, Locale.ENGLISH)).isEqualTo("no.such.text");
	}

	@Test
	void aFirstKnownKeyOfSeveralIsTaken() {
		assertThat(this.messages.getMessage(
				new DefaultMessageSourceResolvable(new String[] { "no.such.text", "menu.home" }), Locale.ENGLISH))
			.isEqualTo("Home");
		assertThat(this.messages
			.getMessage(new DefaultMessageSourceResolvable(new String[] { "no.such.text" }, "instead"), Locale.ENGLISH))
			.isEqualTo("instead");
	}

	@Test
	void noTemplateHoldsATextOfItsOwnOrAsksForOneThatIsMissing() throws IOException {
		Properties english = bundle(Language.EN);
		for (Resource template : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:templates/**/*.html")) {
			String source = template.getContentAsString(StandardCharsets.UTF_8);
			List<String> texts = new ArrayList<>();
			NodeTraversor.traverse((node, depth) -> {
				if (node instanceof TextNode text && text.text().codePoints().anyMatch(Character::isLetter)) {
					texts.add(text.text());
				}
				if (node instanceof Element element) {
					assertThat(element.attributes().asList()).as(template + ": " + element.tagName())
						.noneMatch((attribute) -> attribute.getKey().matches("style|on.*"));
				}
			}, Jsoup.parse(source));
			assertThat(texts).as(template.toString()).isEmpty();
			Matcher keys = KEY.matcher(source);
			while (keys.find()) {
				assertThat(english).as(template.toString()).containsKey(keys.group(1));
			}
		}
	}

	private static Properties bundle(Language language) {
		String suffix = (language == Language.EN) ? "" : "_" + language.tag();
		Properties texts = new Properties();
		try (InputStream stream = MessagesTest.class.getResourceAsStream("/messages" + suffix + ".properties")) {
			texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return texts;
	}

}

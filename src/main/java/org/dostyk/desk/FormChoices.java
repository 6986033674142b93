package org.dostyk.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.dostyk.catalogue.Vocabularies;
import org.dostyk.desk.FormView.Choice;
import org.dostyk.place.Countries;
import org.dostyk.value.Language;
import org.dostyk.vocabulary.Terms;
import org.dostyk.vocabulary.Vocabulary;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the fields of a form offer to choose from.
 */
@Component
class FormChoices {

	private static final Set<String> WRITTEN_IN = Set.of("en", "kk", "ru", "zh");

	private static final List<String> LANGUAGES = List.of("en", "kk", "ru", "zh", "ar", "az", "be", "bn", "cs", "da",
			"de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hu", "hy", "id", "it", "ja", "ka", "ko", "ky", "lt",
			"lv", "mn", "ms", "nl", "no", "pl", "ps", "pt", "ro", "sk", "sr", "sv", "tg", "th", "tk", "tr", "tt", "ug",
			"uk", "ur", "uz", "vi");

	private final MessageSource messages;

	private final Vocabularies vocabularies;

	private final Terms terms;

	private final Countries countries;

	private final PortalProperties portal;

	FormChoices(MessageSource messages, Vocabularies vocabularies, Terms terms, Countries countries,
			PortalProperties portal) {
		this.messages = messages;
		this.vocabularies = vocabularies;
		this.terms = terms;
		this.countries = countries;
		this.portal = portal;
	}

	/**
	 * The choices of one page; each list is made once for it.
	 */
	OfPage of(FormSpec spec, Language language) {
		return new OfPage(spec, language);
	}

	private List<Choice> make(String from, FormSpec spec, Language language) {
		return switch (from) {
			case "country" -> countries(language);
			case "claim" -> spec.claims().stream().map((claim) -> choice(claim, "claim." + claim, language)).toList();
			case "currency" -> currencies(language);
			case "language" -> languages(language);
			default -> Stream.of(Vocabulary.values())
				.filter((vocabulary) -> vocabulary.code().equals(from))
				.findFirst()
				.map((vocabulary) -> terms(vocabulary, language))
				.orElseGet(() -> this.vocabularies.codes(from)
					.stream()
					.map((code) -> choice(code, from + "." + code, language))
					.toList());
		};
	}

	private Choice choice(String value, String key, Language language) {
		return new Choice(value, this.messages.getMessage(key, null, language.locale()), false);
	}

	private List<Choice> terms(Vocabulary vocabulary, Language language) {
		return this.terms.findByIdVocabularyOrderByPosition(vocabulary)
			.stream()
			.map((term) -> new Choice(term.code(), term.labels().in(language).value(), false))
			.toList();
	}

	// The home country takes part in nearly everything
	private List<Choice> countries(Language language) {
		Collator collator = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
		return this.countries.findAll()
			.stream()
			.map((country) -> new Choice(country.code(), country.names().in(language).value(), false))
			.sorted(Comparator.comparing((Choice choice) -> !choice.value().equals(this.portal.homeCountry()))
				.thenComparing(Choice::label, collator::compare))
			.toList();
	}

	private static List<Choice> currencies(Language language) {
		ULocale locale = ULocale.forLanguageTag(language.tag());
		return com.ibm.icu.util.Currency.getAvailableCurrencies()
			.stream()
			.map(com.ibm.icu.util.Currency::getCurrencyCode)
			.filter(currentCodes()::contains)
			.sorted()
			.map((code) -> new Choice(code,
					com.ibm.icu.util.Currency.getInstance(code)
						.getName(locale, com.ibm.icu.util.Currency.LONG_NAME, new boolean[1]),
					false))
			.toList();
	}

	// Those that some country uses, so none that history has left behind
	private static Set<String> currentCodes() {
		return Stream.of(Locale.getISOCountries())
			.map((country) -> new Locale.Builder().setRegion(country).build())
			.map(Currency::getInstance)
			.filter((currency) -> currency != null)
			.map(Currency::getCurrencyCode)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Choice> languages(Language language) {
		ULocale locale = ULocale.forLanguageTag(language.tag());
		List<Choice> choices = new ArrayList<>();
		LANGUAGES.stream()
			.sorted(Comparator.comparing((String tag) -> !WRITTEN_IN.contains(tag)).thenComparing((tag) -> tag))
			.forEach((tag) -> choices.add(new Choice(tag, ULocale.getDisplayLanguage(tag, locale), false)));
		return choices;
	}

	/**
	 * The choices of one page.
	 */
	final class OfPage {

		private final FormSpec spec;

		private final Language language;

		private final Map<String, List<Choice>> made = new HashMap<>();

		private OfPage(FormSpec spec, Language language) {
			this.spec = spec;
			this.language = language;
		}

		List<Choice> from(String source) {
			return this.made.computeIfAbsent(source, (name) -> make(name, this.spec, this.language));
		}

	}

}

package org.dostyk.desk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import org.dostyk.desk.FormView.Choice;
import org.dostyk.history.Content;
import org.dostyk.history.Said;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Says what parts of a record say in the words of a page's language: names instead of
 * slugs, labels instead of codes, dates as they are read.
 */
@Component
class Wording {

	private static final Pattern CITATION_KEY = Pattern.compile("citations\\[\\d+]\\.key");

	private static final int MOST_DIGITS = 20;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

	private final FormChoices choices;

	private final FormReferences references;

	private final FormDates dates;

	private final MessageSource messages;

	Wording(FormChoices choices, FormReferences references, FormDates dates, MessageSource messages) {
		this.choices = choices;
		this.references = references;
		this.dates = dates;
		this.messages = messages;
	}

	OfPage of(FormSpec spec, Language language) {
		return new OfPage(spec, language, this.choices.of(spec, language));
	}

	/**
	 * The words of one page.
	 */
	final class OfPage {

		private final FormSpec spec;

		private final Language language;

		private final FormChoices.OfPage choices;

		private final Map<String, String> names = new HashMap<>();

		private final Map<String, String> sources = new HashMap<>();

		private OfPage(FormSpec spec, Language language, FormChoices.OfPage choices) {
			this.spec = spec;
			this.language = language;
			this.choices = choices;
		}

		/**
		 * Knows the sources of contents by their titles, for the rows that rest on them.
		 * @return these words
		 */
		OfPage citing(Content... contents) {
			for (Content content : contents) {
				MultiValueMap<String, String> said = content.fields();
				said.forEach((path, values) -> Optional
					.ofNullable(
							CITATION_KEY.matcher(path).matches() ? said.getFirst(path.replace(".key", ".title")) : null)
					.ifPresent((title) -> this.sources.put(values.get(0), title)));
			}
			return this;
		}

		/**
		 * Where a field stands in the form.
		 */
		int place(String field) {
			List<String> names = this.spec.fields().map(FormField::name).toList();
			return names.indexOf(field);
		}

		/**
		 * What a field is called.
		 * @param tag the language of its text, or null
		 */
		String label(String field, @Nullable String tag) {
			String label = this.spec.field(field)
				.filter((one) -> !one.labelKey().isEmpty())
				.map((one) -> say(one.labelKey()))
				.orElse(field);
			return Optional.ofNullable(tag)
				.flatMap(Language::ofTag)
				.map((one) -> say("desk.field-in-language", label,
						ULocale.getDisplayLanguage(one.tag(), this.language.tag())))
				.orElse(label);
		}

		/**
		 * What the field at a path is called.
		 * @param path such as {@code titles.en}
		 */
		String labelOfPath(String path) {
			int dot = path.indexOf('.');
			return (dot < 0) ? label(path, null) : label(path.substring(0, dot), path.substring(dot + 1));
		}

		String text(String field, Said said) {
			String text = said.text();
			if (text != null) {
				return word(this.spec.at(field), text);
			}
			FormField rows = Objects.requireNonNull(this.spec.at(field));
			return rows.fields()
				.stream()
				.filter((cell) -> cell.control() != FormControl.HIDDEN)
				.filter((cell) -> said.cells().containsKey(cell.name()))
				.map((cell) -> word(cell, said.cells().getOrDefault(cell.name(), "")))
				.collect(Collectors.joining(" · "));
		}

		private String word(@Nullable FormField field, String text) {
			if (field == null) {
				return text;
			}
			return switch (field.control()) {
				case SELECT, CHECKS, HIDDEN -> choice(field, text);
				case NUMBER -> number(text);
				case CITATION -> say("desk.said.citation", this.sources.getOrDefault(text, text));
				case REFERENCE -> this.names.computeIfAbsent(field.from() + " " + text, (key) -> name(field, text));
				case DATE -> Objects.requireNonNullElse(Wording.this.dates.understood(text, this.language), text);
				default -> text;
			};
		}

		// A long sum is read wrongly without its groups
		private String number(String text) {
			if (!NUMBER.matcher(text).matches()) {
				return text;
			}
			NumberFormat format = NumberFormat.getInstance(ULocale.forLanguageTag(this.language.tag()));
			format.setMaximumFractionDigits(MOST_DIGITS);
			return format.format(new BigDecimal(text));
		}

		private String choice(FormField field, String code) {
			List<Choice> from = (field.from() != null) ? this.choices.from(field.from()) : List.of();
			return from.stream()
				.filter((choice) -> choice.value().equals(code))
				.map(Choice::label)
				.findFirst()
				.orElse(code);
		}

		private String name(FormField field, String slug) {
			return FormReferences.Sort.of(field.from(), this.spec.listing().kind())
				.map((sort) -> Wording.this.references.bySlug(sort, List.of(slug)).get(slug))
				.map((named) -> named.names().in(this.language).value())
				.orElse(slug);
		}

		String say(String key, Object... args) {
			return Wording.this.messages.getMessage(key, args, this.language.locale());
		}

	}

}

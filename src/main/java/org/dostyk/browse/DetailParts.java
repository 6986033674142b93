package org.dostyk.browse;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.browse.DetailView.Fact;
import org.dostyk.browse.DetailView.Head;
import org.dostyk.browse.DetailView.Name;
import org.dostyk.browse.DetailView.Value;
import org.dostyk.place.Country;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.reference.Cited;
import org.dostyk.reference.References;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.value.Texts;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the parts that the detail pages of all subjects have.
 */
@Component
class DetailParts {

	private final Dates dates;

	private final References references;

	DetailParts(Dates dates, References references) {
		this.dates = dates;
		this.references = references;
	}

	/**
	 * Lets nobody see more of a withdrawn record than its tombstone.
	 * @throws Refusal if it was withdrawn
	 */
	void requirePublished(CataloguedRecord record, Names names, Words words) {
		if (!record.published()) {
			throw Refusal.gone(names.in(words.language()).value(),
					words.say("detail.withdrawn", Objects.requireNonNull(record.withdrawnBecause()),
							this.dates.day(Objects.requireNonNull(record.withdrawnAt()), words.language())));
		}
	}

	Head head(String word, @Nullable String status, Names names, String namesClaim, Texts summaries, DetailNotes notes,
			Words words) {
		Text title = names.in(words.language());
		List<Name> others = new ArrayList<>();
		Arrays.stream(Language.values()).filter((language) -> language != title.language()).forEach((language) -> {
			String name = names.only(language);
			if (name != null) {
				others.add(new Name(language, name, notes.at(claim(namesClaim, language))));
			}
		});
		Text summary = summaries.in(words.language()).orElse(null);
		List<Label> paragraphs = (summary == null) ? List.of()
				: Stream.of(summary.value().split("\\R+"))
					.filter((paragraph) -> !paragraph.isBlank())
					.map((paragraph) -> Label.of(new Text(paragraph, summary.language()), words.language()))
					.toList();
		return new Head(word, notes.at("form"), status, Label.of(title, words.language()),
				notes.at(claim(namesClaim, title.language())), others, paragraphs,
				(summary != null) ? notes.at(claim("summary", summary.language())) : List.of());
	}

	/**
	 * The whole of the common parts; the sources come last, when all marks are made.
	 */
	DetailView view(Cited cited, Head head, List<Fact> facts, DetailNotes notes, Words words) {
		return new DetailView(cited.listing(), head, facts, notes.sources(words, this.dates),
				this.references.view(cited, words.language()), this.dates.day(cited.changedAt(), words.language()));
	}

	static Label label(Names names, Words words) {
		return Label.of(names.in(words.language()), words.language());
	}

	/**
	 * A text for which the data have one language only, which is English: notes, venues
	 * and editions. One that is no words, or not in Latin letters, is not said to be in
	 * any language.
	 */
	static @Nullable Label english(@Nullable String text, Words words) {
		if (text == null) {
			return null;
		}
		boolean english = text.chars().anyMatch(Character::isLowerCase)
				&& text.codePoints().filter(Character::isLetter).allMatch(DetailParts::isLatin);
		return english ? Label.of(new Text(text, Language.EN), words.language()) : Label.own(text);
	}

	private static boolean isLatin(int letter) {
		return UnicodeScript.of(letter) == UnicodeScript.LATIN;
	}

	static RecordView.Country country(Country country, Words words) {
		return new RecordView.Country(country.code(), label(country.names(), words));
	}

	/**
	 * A country that leads to its dossier.
	 */
	static Value dossier(Country country, Words words) {
		RecordView.Country named = country(country, words);
		return new Value(named.name(), "/countries/" + country.code(), named, null, false, null);
	}

	private static String claim(String name, Language language) {
		return name + "_" + language.name().toLowerCase(Locale.ROOT);
	}

}

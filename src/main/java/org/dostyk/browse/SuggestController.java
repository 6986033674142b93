package org.dostyk.browse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Marks;
import org.dostyk.catalogue.Subject;
import org.dostyk.catalogue.Suggestion;
import org.dostyk.catalogue.Suggestions;
import org.dostyk.value.CleanText;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Suggestions while typing, as JSON. A browser keeps them and asks whether they are still
 * right, which they are until something is written.
 */
@RestController
class SuggestController {

	private static final int SHOWN = 10;

	private final Suggestions suggestions;

	private final Catalogue catalogue;

	private final MessageSource messages;

	SuggestController(Suggestions suggestions, Catalogue catalogue, MessageSource messages) {
		this.suggestions = suggestions;
		this.catalogue = catalogue;
		this.messages = messages;
	}

	@GetMapping(path = "/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<List<Answer>> suggest(Locale locale, WebRequest request) {
		Language language = Language.ofPage(locale);
		if (request.checkNotModified("W/\"" + this.catalogue.version() + "-" + language.tag() + "\"")) {
			return null;
		}
		Words words = new Words(this.messages, language);
		String[] q = request.getParameterValues("q");
		String typed = (q != null && q.length == 1) ? q[0].strip() : "";
		List<Suggestion> found = CleanText.isClean(typed) ? this.suggestions.startingWith(typed, language, SHOWN)
				: List.of();
		Marks marks = new Marks(typed);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(found.stream().map((suggestion) -> answer(suggestion, marks, words)).toList());
	}

	private static Answer answer(Suggestion suggestion, Marks marks, Words words) {
		Text title = suggestion.titles().in(words.language());
		Optional<Text> other = marks.touch(title.value()) ? Optional.empty() : words.language()
			.readingOrder()
			.stream()
			.flatMap((l) -> Optional.ofNullable(suggestion.titles().only(l)).map((name) -> new Text(name, l)).stream())
			.filter((name) -> marks.touch(name.value()))
			.findFirst();
		String what = (suggestion.subject() == Subject.INITIATIVE) ? "kind." + suggestion.kind()
				: "suggest." + suggestion.subject().code();
		return new Answer(title.value(), title.language().tag(), other.map(Text::value).orElse(null),
				other.map((name) -> name.language().tag()).orElse(null), words.say(what),
				"/" + segment(suggestion.subject()) + "/" + suggestion.slug());
	}

	private static String segment(Subject subject) {
		return switch (subject) {
			case INITIATIVE -> Listing.INITIATIVES.segment();
			case ORGANISATION -> Listing.ORGANISATIONS.segment();
			case FUNDING_SOURCE -> Listing.FUNDING_SOURCES.segment();
			case PLACE -> Listing.PLACES.segment();
			case COUNTRY -> Listing.COUNTRIES.segment();
		};
	}

	/**
	 * One suggestion: a title in the page's language or the next best, the title in the
	 * language that was typed where that is another, what it is, and its address.
	 */
	record Answer(String title, String lang, @Nullable String typed, @Nullable String typedLang, String what,
			String url) {

	}

}

package org.dostyk.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.export.Freshness;
import org.dostyk.export.Freshness.Tag;
import org.dostyk.initiative.ClosedVocabularies;
import org.dostyk.value.Language;
import org.dostyk.vocabulary.Terms;
import org.dostyk.vocabulary.Vocabulary;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * What the codes in answers and files mean: the words that carry meaning for the program
 * and those that administrators look after.
 */
@RestController
@RequestMapping(path = "/api/v1/vocabularies", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiVocabularyController {

	private final ClosedVocabularies closed;

	private final Terms terms;

	private final CodeLabels words;

	private final Freshness freshness;

	ApiVocabularyController(ClosedVocabularies closed, Terms terms, CodeLabels words, Freshness freshness) {
		this.closed = closed;
		this.terms = terms;
		this.words = words;
		this.freshness = freshness;
	}

	@GetMapping
	@Nullable ResponseEntity<byte[]> all(HttpServletRequest request, WebRequest web, Locale locale) {
		ApiQuestions.requireNothing(request);
		if (this.freshness.tag(Language.ofPage(locale)).isKnown(web)) {
			return null;
		}
		List<VocabularyAnswer> all = Stream
			.concat(this.closed.names().stream(), Stream.of(Vocabulary.values()).map(Vocabulary::code))
			.flatMap((name) -> find(name).stream())
			.toList();
		return ResponseEntity.ok(Json.of(new VocabularyAnswer.All(all)));
	}

	@GetMapping("/{name}")
	@Nullable ResponseEntity<byte[]> one(@PathVariable String name, HttpServletRequest request, WebRequest web, Locale locale) {
		ApiQuestions.requireNothing(request);
		Tag tag = this.freshness.tag(Language.ofPage(locale));
		VocabularyAnswer found = find(name).orElseThrow(Refusal::notFound);
		return tag.isKnown(web) ? null : ResponseEntity.ok(Json.of(found));
	}

	private Optional<VocabularyAnswer> find(String name) {
		if (this.closed.names().contains(name)) {
			return Optional.of(new VocabularyAnswer(name,
					this.closed.codes(name).stream().map((code) -> this.words.word(name, code)).toList()));
		}
		return Vocabulary.ofCode(name)
			.map((vocabulary) -> new VocabularyAnswer(name,
					CodeLabels.words(this.terms.findByIdVocabularyOrderByPosition(vocabulary))));
	}

}

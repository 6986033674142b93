package org.dostyk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.history.Action;
import org.dostyk.history.Author;
import org.dostyk.history.Change;
import org.dostyk.history.Difference;
import org.dostyk.history.Revision;
import org.dostyk.history.Said;
import org.dostyk.record.ProblemException;
import org.dostyk.value.CleanText;
import org.dostyk.value.Language;
import org.dostyk.vocabulary.TermEditing;
import org.dostyk.vocabulary.TermHistory;
import org.dostyk.vocabulary.Vocabulary;
import org.dostyk.web.Moments;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a word of a vocabulary was, and how it becomes that again.
 */
@Controller
class TermHistoryController {

	private static final String WORD = "/admin/vocabularies/{vocabulary}/{code}";

	private final TermHistory history;

	private final TermEditing editing;

	private final AuditLog auditLog;

	private final Moments moments;

	private final MessageSource messages;

	private final Mistakes mistakes;

	TermHistoryController(TermHistory history, TermEditing editing, AuditLog auditLog, Moments moments,
			MessageSource messages, Mistakes mistakes) {
		this.history = history;
		this.editing = editing;
		this.auditLog = auditLog;
		this.moments = moments;
		this.messages = messages;
		this.mistakes = mistakes;
	}

	@GetMapping(WORD + "/history")
	ModelAndView show(@PathVariable String vocabulary, @PathVariable String code, Locale locale) {
		return page(known(vocabulary), code, locale, HttpStatus.OK);
	}

	@PostMapping(WORD + "/restore")
	ModelAndView restore(SignedIn who, @PathVariable String vocabulary, @PathVariable String code,
			@RequestParam int number, @RequestParam(defaultValue = "") String reason, Locale locale) {
		Vocabulary known = known(vocabulary);
		try {
			String words = CleanText.lines(reason);
			if (words == null) {
				throw new ProblemException("reason", null, "problem.missing");
			}
			this.editing.restore(known, code, number, new Change(Action.RESTORED, Writing.author(who), words))
				.orElseThrow(Refusal::notFound);
			this.auditLog.note(AuditEvent.VOCABULARY_CHANGED, who, vocabulary + "/" + code + ": no. " + number);
			return new ModelAndView("redirect:/admin/vocabularies/" + vocabulary + "/" + code + "/history");
		}
		catch (ProblemException ex) {
			return page(known, code, locale, HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem",
					this.mistakes.say(ex.problems().get(0), locale));
		}
	}

	private ModelAndView page(Vocabulary vocabulary, String code, Locale locale, HttpStatus status) {
		List<Revision> all = this.history.of(vocabulary, code);
		if (all.isEmpty()) {
			// Refused as unknown, unless it is there and was never changed
			this.editing.known(vocabulary, code).orElseThrow(Refusal::notFound);
		}
		List<HistoryPage.Entry> entries = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			entries.add(entry(all.get(i), (i + 1 < all.size()) ? all.get(i + 1) : null, i > 0, locale));
		}
		return new ModelAndView("desk/term-history", Map.of("vocabulary", vocabulary, "code", code, "entries", entries),
				status);
	}

	private HistoryPage.Entry entry(Revision revision, @Nullable Revision before, boolean past, Locale locale) {
		Author author = revision.change().author();
		boolean deleted = revision.change().action() == Action.DELETED;
		List<Comparison> differences = (before == null || deleted) ? List.of()
				: Difference.between(before.content(), revision.content())
					.stream()
					.map((difference) -> comparison(difference, locale))
					.toList();
		return new HistoryPage.Entry(revision.number(), revision.change().action().code(),
				(author != null) ? author.name() : null, this.moments.say(revision.at(), Language.ofPage(locale)),
				revision.change().reason(), false, differences, past || deleted);
	}

	private Comparison comparison(Difference difference, Locale locale) {
		String label = this.messages.getMessage("desk.term." + difference.field(), null, locale);
		Language language = Language.ofTag(String.valueOf(difference.language())).orElse(null);
		String before = text(difference.before());
		String after = text(difference.after());
		return new Comparison((language != null) ? label + ", " + language.nativeName() : label, difference.language(),
				Comparison.Piece.changed(before, after), Comparison.Piece.changed(after, before));
	}

	private static String text(@Nullable Said said) {
		String text = (said != null) ? said.text() : null;
		return (text != null) ? text : "";
	}

	private static Vocabulary known(String code) {
		return Vocabulary.ofCode(code).orElseThrow(Refusal::notFound);
	}

}

package org.dostyk.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.history.Action;
import org.dostyk.history.Change;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.CleanText;
import org.dostyk.value.Language;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.TermDraft;
import org.dostyk.vocabulary.TermEditing;
import org.dostyk.vocabulary.Terms;
import org.dostyk.vocabulary.Vocabulary;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The vocabularies that administrators look after.
 */
@Controller
class VocabularyController {

	private static final String ALL = "/admin/vocabularies";

	private final TermEditing editing;

	private final Terms terms;

	private final AuditLog auditLog;

	private final Mistakes mistakes;

	VocabularyController(TermEditing editing, Terms terms, AuditLog auditLog, Mistakes mistakes) {
		this.editing = editing;
		this.terms = terms;
		this.auditLog = auditLog;
		this.mistakes = mistakes;
	}

	@GetMapping(ALL)
	String list(Model model) {
		model.addAttribute("lists", Stream.of(Vocabulary.values()).map(this::list).toList());
		return "desk/vocabularies";
	}

	@PostMapping(ALL + "/{vocabulary}")
	ModelAndView order(SignedIn who, @PathVariable String vocabulary, @RequestParam(name = "do") String wish) {
		String[] words = wish.split(":", 2);
		Term term = term(vocabulary, words[words.length - 1]);
		this.editing.move(term.vocabulary(), term.code(), words[0].equals("up") ? -1 : 1,
				change(who, Action.CHANGED, Map.of()));
		note(who, term, "→ " + this.editing.find(term.vocabulary(), term.code()).position());
		return seeOther(ALL + "#" + vocabulary + "-" + term.code());
	}

	@GetMapping(ALL + "/{vocabulary}/new")
	ModelAndView begin(@PathVariable String vocabulary) {
		return form(new TermPage(known(vocabulary), null, new TermDraft(null, NamesDraft.NONE, null), null, 0, Map.of(),
				null, ALL + "/" + vocabulary + "/new"), HttpStatus.OK);
	}

	@PostMapping(ALL + "/{vocabulary}/new")
	ModelAndView add(SignedIn who, @PathVariable String vocabulary, @RequestParam Map<String, String> sent,
			Locale locale) {
		TermDraft draft = draft(sent, "", sent.get("code"));
		try {
			Term term = this.editing.add(known(vocabulary), draft, change(who, Action.CREATED, sent));
			note(who, term, label(term));
			return seeOther(ALL + "#" + vocabulary + "-" + term.code());
		}
		catch (ProblemException ex) {
			return form(new TermPage(known(vocabulary), null, draft, null, 0, errors(ex, locale), null,
					ALL + "/" + vocabulary + "/new"), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ALL + "/{vocabulary}/{code}")
	ModelAndView edit(@PathVariable String vocabulary, @PathVariable String code) {
		Term term = term(vocabulary, code);
		return form(page(term, TermDraft.of(term), Map.of(), null), HttpStatus.OK);
	}

	@PostMapping(ALL + "/{vocabulary}/{code}")
	ModelAndView save(SignedIn who, @PathVariable String vocabulary, @PathVariable String code,
			@RequestParam Map<String, String> sent, Locale locale) {
		Term term = term(vocabulary, code);
		TermDraft draft = draft(sent, "", code);
		try {
			if ("delete".equals(sent.get("do"))) {
				this.editing.delete(term.vocabulary(), code, change(who, Action.DELETED, sent));
				note(who, term, label(term) + " → –");
			}
			else {
				Term changed = this.editing.change(term.vocabulary(), code, draft(sent, "seen.", code), draft,
						change(who, Action.CHANGED, sent));
				note(who, term, label(term) + " → " + label(changed));
			}
			return seeOther(ALL + "#" + vocabulary + "-" + code);
		}
		catch (ProblemException ex) {
			return form(page(term, draft, errors(ex, locale), null), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (OptimisticLockingFailureException ex) {
			return form(page(term, draft, Map.of(), label(term)), HttpStatus.CONFLICT);
		}
	}

	private TermPage page(Term term, TermDraft draft, Map<String, String> errors, @Nullable String meanwhile) {
		int uses = this.editing.uses(term.vocabulary()).getOrDefault(term.code(), 0);
		return new TermPage(term.vocabulary(), term.code(), draft, TermDraft.of(term), uses, errors, meanwhile,
				ALL + "/" + term.vocabulary().code() + "/" + term.code());
	}

	private TermList list(Vocabulary vocabulary) {
		Map<String, Integer> uses = this.editing.uses(vocabulary);
		return new TermList(vocabulary.code(),
				this.terms.findByIdVocabularyOrderByPosition(vocabulary)
					.stream()
					.map((term) -> new TermRow(term.code(), Label.all(TermDraft.of(term).labels(), Map.of()),
							uses.getOrDefault(term.code(), 0)))
					.toList());
	}

	private static Change change(SignedIn who, Action action, Map<String, String> sent) {
		return new Change(action, Writing.author(who), CleanText.lines(sent.getOrDefault("reason", "")));
	}

	private void note(SignedIn who, Term term, String what) {
		this.auditLog.note(AuditEvent.VOCABULARY_CHANGED, who,
				term.vocabulary().code() + "/" + term.code() + ": " + what);
	}

	private static String label(Term term) {
		List<String> labels = new ArrayList<>();
		for (Language language : Language.values()) {
			labels.add(String.valueOf(term.labels().only(language)).replace("null", "–"));
		}
		return String.join(" · ", labels);
	}

	private Map<String, String> errors(ProblemException refused, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		for (Problem problem : refused.problems()) {
			errors.putIfAbsent(problem.field(), this.mistakes.say(problem, locale));
		}
		return errors;
	}

	private static TermDraft draft(Map<String, String> sent, String prefix, @Nullable String code) {
		return new TermDraft(code,
				new NamesDraft(text(sent, prefix + "labels.en"), text(sent, prefix + "labels.kk"),
						text(sent, prefix + "labels.ru"), text(sent, prefix + "labels.zh")),
				text(sent, prefix + "description"));
	}

	private static @Nullable String text(Map<String, String> sent, String name) {
		String text = sent.get(name);
		return (text == null || text.isEmpty()) ? null : text;
	}

	private Term term(String vocabulary, String code) {
		return this.terms.findById(new Term.Id(known(vocabulary), code)).orElseThrow(Refusal::notFound);
	}

	private static Vocabulary known(String code) {
		return Vocabulary.ofCode(code).orElseThrow(Refusal::notFound);
	}

	private static ModelAndView form(TermPage page, HttpStatus status) {
		return new ModelAndView("desk/term", Map.of("page", page), status);
	}

	private static ModelAndView seeOther(String address) {
		RedirectView redirect = new RedirectView(address);
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(redirect);
	}

	/**
	 * A vocabulary with its words.
	 *
	 * @param code its code
	 * @param rows its words in order
	 */
	record TermList(String code, List<TermRow> rows) {

	}

	/**
	 * A word in its list.
	 *
	 * @param code its code
	 * @param labels how it is shown
	 * @param uses how many initiatives use it
	 */
	record TermRow(String code, List<Label> labels, int uses) {

	}

	/**
	 * The page of a word.
	 *
	 * @param vocabulary the vocabulary
	 * @param code its code, or null if it is new
	 * @param draft what stands in the form
	 * @param seen what it says now, or null if it is new
	 * @param uses how many initiatives use it
	 * @param errors what is wrong, by field
	 * @param meanwhile what it says now that somebody else was faster, or null
	 * @param action where the form is sent
	 */
	record TermPage(Vocabulary vocabulary, @Nullable String code, TermDraft draft, @Nullable TermDraft seen, int uses,
			Map<String, String> errors, @Nullable String meanwhile, String action) {

		/**
		 * The label in each language.
		 */
		public List<Label> labels() {
			return Label.all(this.draft.labels(), this.errors);
		}

		/**
		 * The list of initiatives that use it, or null if there is none.
		 */
		public @Nullable String usesAddress() {
			return (this.vocabulary == Vocabulary.INDICATOR || this.code == null) ? null
					: "/initiatives?" + this.vocabulary.code() + "=" + this.code;
		}

	}

	/**
	 * A label in one language.
	 *
	 * @param lang the language
	 * @param name what it calls itself
	 * @param text the label, or null
	 * @param error what is wrong with it, or null
	 */
	record Label(String lang, String name, @Nullable String text, @Nullable String error) {

		static List<Label> all(NamesDraft labels, Map<String, String> errors) {
			return Stream.of(Language.values()).map((language) -> {
				String text = switch (language) {
					case EN -> labels.en();
					case KK -> labels.kk();
					case RU -> labels.ru();
					case ZH -> labels.zh();
				};
				return new Label(language.tag(), language.nativeName(), text, errors.get("labels." + language.tag()));
			}).toList();
		}

	}

}

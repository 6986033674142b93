package org.dostyk.desk;

import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes records on their way to the public and back.
 */
@Controller
class ReviewController {

	private static final Set<String> WORDS = Set.of("note", "reason");

	private final Workbench workbench;

	private final Decisions decisions;

	private final ReviewPages reviews;

	private final Mistakes mistakes;

	ReviewController(Workbench workbench, Decisions decisions, ReviewPages reviews, Mistakes mistakes) {
		this.workbench = workbench;
		this.decisions = decisions;
		this.reviews = reviews;
		this.mistakes = mistakes;
	}

	@GetMapping("/admin/{segment}/{slug}/review")
	String review(@PathVariable String segment, @PathVariable String slug, SignedIn who, Locale locale, Model model,
			HttpServletRequest request) {
		Work work = this.workbench.open(EditableListing.of(segment), EditableListing.slug(slug));
		if (!work.slug().text().equals(slug)) {
			return "redirect:" + EditableListing.moved(work, "review", request);
		}
		model.addAttribute("page", this.reviews.page(work, who, Language.ofPage(locale)));
		return "desk/review";
	}

	@PostMapping("/admin/{segment}/{slug}/{act:submit|publish|send-back|withdraw|republish|discard}")
	ModelAndView act(@PathVariable String segment, @PathVariable String slug, @PathVariable String act,
			@RequestParam(defaultValue = "-1") int version, @RequestParam @Nullable Integer change,
			@RequestParam(defaultValue = "") String words, SignedIn who, Locale locale) {
		Listing listing = EditableListing.of(segment);
		Slug known = EditableListing.slug(slug);
		try {
			act(act, who, listing, known, new Token(version, change), words);
		}
		catch (LostRaceException ex) {
			return again(HttpStatus.CONFLICT, this.mistakes.say("desk.changed-meanwhile", locale), false, listing,
					known, act, words, who, locale);
		}
		catch (ProblemException ex) {
			Problem first = ex.problems().get(0);
			return again(HttpStatus.UNPROCESSABLE_CONTENT, this.mistakes.say(first, locale),
					WORDS.contains(first.field()), listing, known, act, words, who, locale);
		}
		return act.equals("discard") ? new ModelAndView("redirect:/admin?done=discard")
				: new ModelAndView("redirect:/admin/" + segment + "/" + slug + "/review");
	}

	private void act(String act, SignedIn who, Listing listing, Slug slug, Token token, String words) {
		switch (act) {
			case "send-back" -> this.decisions.sendBack(who, listing, slug, token, words);
			case "withdraw" -> this.decisions.withdraw(who, listing, slug, token, words);
			case "republish" -> this.decisions.republish(who, listing, slug, token, words);
			case "discard" -> this.decisions.discard(who, listing, slug, token);
			default -> this.workbench.pass(who, listing, slug, token,
					act.equals("publish") ? Intent.PUBLISH : Intent.SUBMIT, words);
		}
	}

	private ModelAndView again(HttpStatus status, String problem, boolean wrong, Listing listing, Slug slug, String act,
			String words, SignedIn who, Locale locale) {
		ModelAndView again = new ModelAndView("desk/review", status);
		again.addObject("page", this.reviews.page(this.workbench.open(listing, slug), who, Language.ofPage(locale)));
		return again.addObject("problem", problem)
			.addObject("wrong", wrong)
			.addObject("tried", act)
			.addObject("words", words);
	}

}

package org.dostyk.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
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
 * Shows what a record was and what its page was called, and brings both back or changes
 * them.
 */
@Controller
class HistoryController {

	private static final String VIEW = "desk/history";

	private final Workbench workbench;

	private final Decisions decisions;

	private final HistoryPages histories;

	private final Mistakes mistakes;

	HistoryController(Workbench workbench, Decisions decisions, HistoryPages histories, Mistakes mistakes) {
		this.workbench = workbench;
		this.decisions = decisions;
		this.histories = histories;
		this.mistakes = mistakes;
	}

	@GetMapping("/admin/{segment}/{slug}/history")
	String history(@PathVariable String segment, @PathVariable String slug, @RequestParam @Nullable Long who,
			@RequestParam(defaultValue = "") String day, SignedIn reader, Locale locale, Model model,
			HttpServletRequest request) {
		Work work = this.workbench.open(EditableListing.of(segment), EditableListing.slug(slug));
		if (!work.slug().text().equals(slug)) {
			return "redirect:" + EditableListing.moved(work, "history", request);
		}
		model.addAttribute("page", this.histories.page(work, reader, who, day(day), Language.ofPage(locale)));
		return VIEW;
	}

	@PostMapping("/admin/{segment}/{slug}/restore")
	ModelAndView restore(@PathVariable String segment, @PathVariable String slug, @RequestParam int number,
			@RequestParam(defaultValue = "-1") int version, @RequestParam @Nullable Integer change,
			@RequestParam(defaultValue = "") String reason, SignedIn who, Locale locale) {
		return decide(who, segment, slug, locale, Map.of(), (listing, known) -> {
			this.decisions.restore(who, listing, known, new Token(version, change), number, reason);
			return known;
		});
	}

	@PostMapping("/admin/{segment}/{slug}/address")
	ModelAndView move(@PathVariable String segment, @PathVariable String slug,
			@RequestParam(defaultValue = "-1") int version, @RequestParam @Nullable Integer change,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String reason,
			SignedIn who, Locale locale) {
		return decide(who, segment, slug, locale, Map.of("address", address, "reason", reason), (listing,
				known) -> this.decisions.move(who, listing, known, new Token(version, change), address, reason).slug());
	}

	private ModelAndView decide(SignedIn who, String segment, String slug, Locale locale, Map<String, String> typed,
			BiFunction<Listing, Slug, Slug> decision) {
		Listing listing = EditableListing.of(segment);
		Slug known = EditableListing.slug(slug);
		String problem;
		try {
			return new ModelAndView("redirect:/admin/" + segment + "/" + decision.apply(listing, known) + "/history");
		}
		catch (LostRaceException ex) {
			problem = this.mistakes.say("desk.changed-meanwhile", locale);
		}
		catch (ProblemException ex) {
			problem = this.mistakes.say(ex.problems().get(0), locale);
		}
		ModelAndView again = new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
		again.addObject("page",
				this.histories.page(this.workbench.open(listing, known), who, null, null, Language.ofPage(locale)));
		return again.addObject("problem", problem).addAllObjects(typed);
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}

package org.dostyk.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Subject;
import org.dostyk.correction.CorrectionState;
import org.dostyk.correction.Corrections;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where readers' corrections are read and answered.
 */
@Controller
class CorrectionDeskController {

	private static final String ID = "/admin/corrections/{id:\\d{1,18}}";

	private final CorrectionDesk desk;

	private final Corrections corrections;

	private final MessageSource messages;

	CorrectionDeskController(CorrectionDesk desk, Corrections corrections, MessageSource messages) {
		this.desk = desk;
		this.corrections = corrections;
		this.messages = messages;
	}

	@GetMapping("/admin/corrections")
	String list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
		model.addAttribute("page", this.desk.list(state.equals("done"), subject(subject),
				page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Language.ofPage(locale)));
		return "desk/corrections";
	}

	@GetMapping(ID)
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable String already, Locale locale,
			Model model) {
		return show(id, List.of(), "", already != null, locale, model);
	}

	@PostMapping(ID)
	String answer(@PathVariable long id, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String reason, SignedIn who, HttpServletResponse response, Locale locale,
			Model model) {
		CorrectionState outcome = Stream.of(CorrectionState.TAKEN_OVER, CorrectionState.REJECTED)
			.filter((each) -> each.code().equals(state))
			.findFirst()
			.orElseThrow(() -> Refusal.badRequest(List.of()));
		try {
			boolean first = this.corrections.answer(id, outcome, reason, who);
			return "redirect:/admin/corrections" + (first ? "" : "/" + id + "?already");
		}
		catch (ProblemException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, ex.problems(), reason, false, locale, model);
		}
	}

	private String show(long id, List<Problem> problems, String reason, boolean already, Locale locale, Model model) {
		CorrectionView view = this.desk.view(id, Language.ofPage(locale));
		model.addAttribute("view", view);
		model.addAttribute("said", this.desk.said(view, Language.ofPage(locale)));
		model.addAttribute("others",
				this.corrections.of(view.correction().subject(), view.correction().recordId())
					.stream()
					.filter((other) -> other.id() != id)
					.toList());
		model.addAttribute("reason", reason);
		model.addAttribute("already", already);
		model.addAttribute("error",
				problems.stream()
					.map((problem) -> this.messages.getMessage(problem.code(),
							Stream.concat(Stream.of(""), problem.arguments().stream()).toArray(), locale))
					.findFirst()
					.orElse(null));
		return "desk/correction";
	}

	private static @Nullable Subject subject(String code) {
		return Stream.of(Subject.values()).filter((subject) -> subject.code().equals(code)).findFirst().orElse(null);
	}

}

package org.dostyk.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everybody's own page: name, language, password, and where they are signed in.
 */
@Controller
@RequestMapping(OwnAccountController.PATH)
class OwnAccountController {

	static final String PATH = "/admin/account";

	private final Accounts accounts;

	private final OwnAccount own;

	private final UnsavedForms forms;

	private final Sessions sessions;

	OwnAccountController(Accounts accounts, OwnAccount own, UnsavedForms forms, Sessions sessions) {
		this.accounts = accounts;
		this.forms = forms;
		this.own = own;
		this.sessions = sessions;
	}

	@GetMapping
	String show(SignedIn who, @RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable Long kept, HttpSession session, Model model) {
		Account account = this.accounts.find(who.id()).orElseThrow();
		Language language = account.language();
		Map<String, String> typed = Optional.ofNullable(kept)
			.flatMap((id) -> this.forms.find(who, id))
			.map((form) -> form.fields().toSingleValueMap())
			.orElse(Map.of());
		model.addAttribute("name", typed.getOrDefault("name", account.name()));
		model.addAttribute("language", typed.getOrDefault("language", (language != null) ? language.tag() : ""));
		model.addAttribute("done", (done != null && OwnAccount.DONE.contains(done)) ? done : null);
		return page(who, session, model);
	}

	// Whoever signs in again is led to the address of what they sent
	@GetMapping({ "/password", "/sessions" })
	void back(HttpServletResponse response) {
		Doors.redirect(PATH, response);
	}

	@PostMapping
	@Nullable String save(SignedIn who, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String language, HttpSession session, HttpServletResponse response,
			Model model) {
		try {
			this.own.describe(who, name, Language.ofTag(language).orElse(null));
			this.forms.drop(who, PATH);
			Doors.redirect(PATH + "?done=saved" + (language.isEmpty() ? "" : "&lang=" + language), response);
			return null;
		}
		catch (WrongFieldException ex) {
			model.addAttribute("name", name);
			model.addAttribute("language", language);
			return refused(ex, who, session, response, model);
		}
	}

	@PostMapping("/password")
	@Nullable String password(SignedIn who, @RequestParam(name = "present-password", defaultValue = "") String present,
			@RequestParam(name = "new-password", defaultValue = "") String chosen, HttpSession session,
			HttpServletResponse response, Model model) {
		try {
			this.own.changePassword(who, present, chosen, session.getId());
			Doors.redirect(PATH + "?done=password", response);
			return null;
		}
		catch (WrongFieldException ex) {
			show(who, null, null, session, model);
			return refused(ex, who, session, response, model);
		}
	}

	@PostMapping("/sessions")
	void end(SignedIn who, @RequestParam(defaultValue = "") String session, HttpSession present,
			HttpServletResponse response) {
		this.own.endSessions(who, session, present.getId());
		Doors.redirect(PATH + "?done=sessions", response);
	}

	private String refused(WrongFieldException ex, SignedIn who, HttpSession session, HttpServletResponse response,
			Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("wrong", ex);
		return page(who, session, model);
	}

	private String page(SignedIn who, HttpSession session, Model model) {
		List<Sessions.Open> open = this.sessions.of(who.id(), session.getId());
		model.addAttribute("sessions", open);
		model.addAttribute("languages", Language.values());
		model.addAttribute("shortest", PasswordRules.SHORTEST);
		return "account/own";
	}

}

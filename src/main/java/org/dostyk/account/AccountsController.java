package org.dostyk.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.account.AccountKeeping.NewLink;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages where administrators keep accounts. A link is shown in the answer to what
 * made it, and nowhere else.
 */
@Controller
@RequestMapping(AccountsController.PATH)
class AccountsController {

	static final String PATH = "/admin/accounts";

	private static final List<String> DONE = List.of("role", "disabled", "enabled", "sessions");

	private final Accounts accounts;

	private final OneTimeLinks links;

	private final AccountKeeping keeping;

	private final UnsavedForms forms;

	private final Sessions sessions;

	private final PortalProperties portal;

	AccountsController(Accounts accounts, OneTimeLinks links, AccountKeeping keeping, UnsavedForms forms,
			Sessions sessions, PortalProperties portal) {
		this.accounts = accounts;
		this.links = links;
		this.keeping = keeping;
		this.forms = forms;
		this.sessions = sessions;
		this.portal = portal;
	}

	@GetMapping
	String show(SignedIn who, @RequestParam(required = false) @Nullable Long kept, Model model) {
		if (kept != null) {
			this.forms.find(who, kept).ifPresent((form) -> {
				model.addAttribute("name", form.fields().getFirst("name"));
				model.addAttribute("chosen", form.fields().getFirst("role"));
			});
		}
		return list(model);
	}

	private String list(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("waiting", this.links.waiting());
		model.addAttribute("roles", Role.values());
		return "account/list";
	}

	@PostMapping
	String invite(SignedIn who, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String role, HttpServletResponse response, Model model) {
		try {
			NewLink link = this.keeping.invite(who, name, role(role));
			this.forms.drop(who, PATH);
			return link(link, model);
		}
		catch (WrongFieldException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("wrong", ex);
			model.addAttribute("name", name);
			model.addAttribute("chosen", role);
			return list(model);
		}
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable String done, Model model) {
		Account account = this.accounts.find(id).orElseThrow(Refusal::notFound);
		model.addAttribute("account", account);
		model.addAttribute("sessions", this.sessions.of(id, ""));
		model.addAttribute("done", (done != null && DONE.contains(done)) ? done : null);
		model.addAttribute("roles", Role.values());
		return "account/one";
	}

	@PostMapping(path = "/{id:[0-9]{1,18}}", params = "action=link")
	String link(SignedIn who, @PathVariable long id, Model model) {
		return link(this.keeping.link(who, id), model);
	}

	@PostMapping("/{id:[0-9]{1,18}}")
	@Nullable String change(SignedIn who, @PathVariable long id, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String role, HttpServletResponse response, Model model) {
		try {
			switch (action) {
				case "role" -> this.keeping.give(who, id, role(role));
				case "disabled" -> this.keeping.disable(who, id, true);
				case "enabled" -> this.keeping.disable(who, id, false);
				case "sessions" -> this.keeping.endSessions(who, id);
				default -> throw Refusal.badRequest(List.of());
			}
			Doors.redirect(PATH + "/" + id + "?done=" + action, response);
			return null;
		}
		catch (WrongFieldException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("wrong", ex);
			return show(id, null, model);
		}
	}

	private String link(NewLink link, Model model) {
		model.addAttribute("link", link);
		model.addAttribute("address", this.portal.url(link.path()));
		model.addAttribute("days", link.purpose().lasts().toDays());
		return "account/link";
	}

	private static Role role(String code) {
		Optional<Role> role = Arrays.stream(Role.values()).filter((each) -> each.code().equals(code)).findFirst();
		return role.orElseThrow(() -> Refusal.badRequest(List.of()));
	}

}

package org.dostyk.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.dostyk.account.OneTimeLinks.Link;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a one-time link: a name and a password are chosen there, and whoever did so
 * is signed in.
 */
@Controller
class JoinController {

	/**
	 * What stands before the secret.
	 */
	static final String PATH = "/join/";

	private final OneTimeLinks links;

	private final Accounts accounts;

	private final Joining joining;

	private final SessionContext sessions;

	private final KnownAddresses known;

	private final SignInAnswers answers;

	JoinController(OneTimeLinks links, Accounts accounts, Joining joining, SessionContext sessions,
			KnownAddresses known, SignInAnswers answers) {
		this.links = links;
		this.accounts = accounts;
		this.joining = joining;
		this.sessions = sessions;
		this.known = known;
		this.answers = answers;
	}

	// No other site, and no page after this one, is told the address
	@ModelAttribute
	void keepTheAddressSecret(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
	}

	@GetMapping(PATH + "{secret}")
	String show(@PathVariable String secret, HttpServletResponse response, Model model) {
		Optional<Link> link = this.links.find(secret);
		model.addAttribute("name", link.map(Link::account).flatMap(this.accounts::find).map(Account::name).orElse(""));
		return page(secret, link.isPresent(), response, model);
	}

	@PostMapping(PATH + "{secret}")
	@Nullable String join(@PathVariable String secret, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		try {
			Optional<SignedIn> joined = this.joining.join(secret, name, password);
			if (joined.isPresent()) {
				signIn(joined.get(), request, response);
				return null;
			}
			return page(secret, false, response, model);
		}
		catch (WrongFieldException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("name", name);
			model.addAttribute("wrong", ex);
			return page(secret, true, response, model);
		}
	}

	private static String page(String secret, boolean valid, HttpServletResponse response, Model model) {
		if (!valid) {
			response.setStatus(HttpStatus.GONE.value());
		}
		model.addAttribute("action", PATH + secret);
		model.addAttribute("valid", valid);
		model.addAttribute("shortest", PasswordRules.SHORTEST);
		return "account/join";
	}

	// Whoever was signed in with this browser before is not
	private void signIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		SecurityContext context = new SecurityContextImpl(SignIn.granted(who));
		this.sessions.saveContext(context, request, response);
		this.known.add(who.id(), Address.of(new WebAuthenticationDetails(request)));
		this.answers.welcome(who, request, response);
	}

}

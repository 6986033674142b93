package org.dostyk.account;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page where people sign in. What is sent to it is read by Spring Security, which
 * hands over only failures.
 */
@Controller
class SignInController {

	/**
	 * Request attribute: how long to wait.
	 */
	static final String WAIT = "org.dostyk.account.wait";

	private final FormCookie cookie;

	SignInController(FormCookie cookie) {
		this.cookie = cookie;
	}

	@GetMapping(Doors.SIGN_IN)
	@Nullable String show(@RequestParam(defaultValue = "/admin") String to, @RequestParam(required = false) String out,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (SignedIn.now().isPresent()) {
			Doors.redirect(Doors.leadsInside(to) ? to : "/admin", response);
			return null;
		}
		model.addAttribute("to", to);
		model.addAttribute("out", out != null);
		model.addAttribute("kept", this.cookie.read(request).isPresent());
		return "account/sign-in";
	}

	@PostMapping(Doors.SIGN_IN)
	String again(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "/admin") String to,
			@RequestAttribute(name = WAIT, required = false) @Nullable Duration wait, HttpServletRequest request,
			Model model) {
		model.addAttribute("username", username);
		model.addAttribute("to", to);
		model.addAttribute("problem", (wait != null) ? "wait" : "wrong");
		model.addAttribute("seconds", (wait != null) ? wait.toSeconds() : 0);
		model.addAttribute("kept", this.cookie.read(request).isPresent());
		return "account/sign-in";
	}

}

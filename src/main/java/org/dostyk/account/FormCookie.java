package org.dostyk.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.web.PortalProperties;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * By which a browser gets back what was sent from it while nobody was signed in.
 */
@Component
class FormCookie {

	private static final String NAME = "unsaved";

	private static final Duration KEPT = Duration.ofDays(1);

	private final PortalProperties portal;

	FormCookie(PortalProperties portal) {
		this.portal = portal;
	}

	/**
	 * The secret that the browser has.
	 */
	Optional<String> read(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
	}

	/**
	 * Gives the browser a secret, if it has none.
	 * @return the secret
	 */
	String give(HttpServletRequest request, HttpServletResponse response) {
		String secret = read(request).orElseGet(Secret::fresh);
		set(secret, KEPT, response);
		return secret;
	}

	void takeBack(HttpServletResponse response) {
		set("", Duration.ZERO, response);
	}

	private void set(String secret, Duration age, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, secret)
					.path("/")
					.maxAge(age)
					.httpOnly(true)
					.sameSite("Strict")
					.secure(this.portal.secure())
					.build()
					.toString());
	}

}

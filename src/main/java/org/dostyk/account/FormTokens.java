package org.dostyk.account;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the tokens of forms in a cookie, so that a form that was opened before the end of
 * a session, or before a restart, is still known to be the portal's own. Only pages that
 * have such a form set the cookie, and no request does that is refused for want of it.
 */
class FormTokens implements CsrfTokenRepository {

	/**
	 * The name of the field that forms send the token in.
	 */
	static final String PARAMETER = "_csrf";

	private static final Set<String> SHOWING = Set.of("GET", "HEAD");

	private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

	FormTokens(PortalProperties portal) {
		this.cookie.setParameterName(PARAMETER);
		// With this prefix no neighbouring site of the same domain can set it
		this.cookie.setCookieName(portal.secure() ? "__Host-form" : "form");
		this.cookie.setCookiePath("/");
		this.cookie.setCookieCustomizer((token) -> token.httpOnly(true).sameSite("Lax").secure(portal.secure()));
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return this.cookie.generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (token == null || SHOWING.contains(request.getMethod())) {
			this.cookie.saveToken(token, request, response);
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return this.cookie.loadToken(request);
	}

}

package org.dostyk.account;

import org.dostyk.web.PortalProperties;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the tokens of forms in a cookie, so that a form that was opened before the end of
 * a session, or before a restart, is still known to be the portal's own. A cookie is set
 * only by pages that have such a form.
 */
final class FormTokens {

	/**
	 * The name of the field that forms send the token in.
	 */
	static final String PARAMETER = "_csrf";

	private FormTokens() {
	}

	static CsrfTokenRepository of(PortalProperties portal) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setParameterName(PARAMETER);
		// With this prefix no neighbouring site of the same domain can set it
		tokens.setCookieName(portal.secure() ? "__Host-form" : "form");
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax").secure(portal.secure()));
		return tokens;
	}

}

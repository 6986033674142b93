package org.dostyk.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps the tokens of forms in the session, and opens no session for a request that is
 * going to be refused because it came without one.
 */
class FormTokens implements CsrfTokenRepository {

	private static final Set<String> SHOWING = Set.of("GET", "HEAD");

	private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return this.session.generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (SHOWING.contains(request.getMethod()) || request.getSession(false) != null) {
			this.session.saveToken(token, request, response);
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return this.session.loadToken(request);
	}

}

package org.dostyk.account;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.account.SignIn.TooSoonException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What follows when somebody has signed in, has failed to, or signs out.
 */
@Component
class SignInAnswers
		implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler, LogoutSuccessHandler {

	private final Accounts accounts;

	private final UnsavedForms forms;

	private final FormCookie cookie;

	private final AuditLog log;

	SignInAnswers(Accounts accounts, UnsavedForms forms, FormCookie cookie, AuditLog log) {
		this.accounts = accounts;
		this.forms = forms;
		this.cookie = cookie;
		this.log = log;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication present) {
		welcome((SignedIn) Objects.requireNonNull(present.getPrincipal()), request, response);
	}

	/**
	 * Leads whoever has just signed in to what they typed and could not save, else to
	 * where they wanted to go, else to the desk; in the language they chose for it.
	 */
	void welcome(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		Sessions.describe(request);
		this.accounts.noteSignIn(who.id());
		this.log.note(AuditEvent.SIGNED_IN, who, null);
		Optional<UnsavedForm> form = this.cookie.read(request).flatMap((browser) -> this.forms.adopt(who, browser));
		if (this.cookie.read(request).isPresent()) {
			this.cookie.takeBack(response);
		}
		String to = form.map((kept) -> kept.path() + "?kept=" + kept.id())
			.or(() -> Optional.ofNullable(request.getParameter("to")).filter(Doors::leadsInside))
			.orElse("/admin");
		String language = this.accounts.find(who.id())
			.map(Account::language)
			.map((chosen) -> (to.contains("?") ? "&" : "?") + "lang=" + chosen.tag())
			.orElse("");
		Doors.redirect(to + language, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof TooSoonException tooSoon) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooSoon.left().toSeconds()));
			request.setAttribute(SignInController.WAIT, tooSoon.left());
		}
		else {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		request.getRequestDispatcher(Doors.SIGN_IN).forward(request, response);
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication present) {
		if (present != null && present.getPrincipal() instanceof SignedIn who) {
			this.log.note(AuditEvent.SIGNED_OUT, who, null);
		}
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication before) {
		Doors.redirect(Doors.SIGN_IN + "?out", response);
	}

}

package org.dostyk.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps no more in a session than whose it is, and reads the account anew at each
 * request: what an administrator changes holds at once, and a session outlives a new
 * version of the portal. Without a session nothing is read and none is opened.
 */
@Component
class SessionContext implements SecurityContextRepository {

	private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private final Accounts accounts;

	SessionContext(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(request);
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		Authentication present = context.getAuthentication();
		if (present != null && present.getPrincipal() instanceof SignedIn who) {
			request.getSession().setAttribute(ACCOUNT, String.valueOf(who.id()));
			return;
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(ACCOUNT);
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return account(request).isPresent();
	}

	private Optional<SignedIn> account(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return Optional.ofNullable(session)
			.map((open) -> (String) open.getAttribute(ACCOUNT))
			.flatMap((id) -> this.accounts.signedIn(Long.parseLong(id)));
	}

	private final class Deferred implements DeferredSecurityContext {

		private final HttpServletRequest request;

		private @Nullable SecurityContext context;

		private boolean generated;

		private Deferred(HttpServletRequest request) {
			this.request = request;
		}

		@Override
		public SecurityContext get() {
			if (this.context == null) {
				Optional<SignedIn> who = account(this.request);
				who.ifPresent((account) -> this.request.setAttribute(SignedIn.class.getName(), account));
				this.context = who.<SecurityContext>map((account) -> new SecurityContextImpl(SignIn.granted(account)))
					.orElseGet(SecurityContextHolder::createEmptyContext);
				this.generated = who.isEmpty();
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			get();
			return this.generated;
		}

	}

}

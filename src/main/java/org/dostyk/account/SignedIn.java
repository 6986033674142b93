package org.dostyk.account;

import java.util.Optional;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever asks, as the account is at this request: a role that was changed or a name that
 * was corrected meanwhile holds at once. A controller under {@code /admin} takes it as a
 * parameter, where it is never null.
 *
 * @param id the id of the account
 * @param name the name that colleagues see
 * @param role what they may do
 */
public record SignedIn(long id, String name, Role role) implements AuthenticatedPrincipal {

	/**
	 * Who is signed in at the request that this thread answers.
	 * @return the account, or empty if nobody is
	 */
	public static Optional<SignedIn> now() {
		Authentication present = SecurityContextHolder.getContext().getAuthentication();
		return (present != null && present.getPrincipal() instanceof SignedIn who) ? Optional.of(who)
				: Optional.empty();
	}

	@Override
	public String getName() {
		return this.name;
	}

}

package org.dostyk.account;

import java.time.Duration;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Tells who somebody is by a name and a password. Whatever is wrong, the answer is the
 * same and takes the same time.
 */
@Component
class SignIn implements AuthenticationProvider {

	private final Accounts accounts;

	private final KnownAddresses known;

	private final Passwords passwords;

	private final SignInDelays delays;

	private final AuditLog log;

	SignIn(Accounts accounts, KnownAddresses known, Passwords passwords, SignInDelays delays, AuditLog log) {
		this.accounts = accounts;
		this.known = known;
		this.passwords = passwords;
		this.delays = delays;
		this.log = log;
	}

	static Authentication granted(SignedIn who) {
		return UsernamePasswordAuthenticationToken.authenticated(who, null,
				AuthorityUtils.createAuthorityList("ROLE_" + who.role().name()));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return authentication == UsernamePasswordAuthenticationToken.class;
	}

	@Override
	public Authentication authenticate(Authentication attempt) throws AuthenticationException {
		String name = attempt.getName();
		String address = Address.of(attempt.getDetails());
		Optional<Account> account = this.accounts.named(name);
		boolean known = account.isPresent() && this.known.has(account.get().id(), address);
		String who = AccountName.digest(name);
		this.delays.attempt(who, address, known).ifPresent((wait) -> {
			throw new TooSoonException(wait);
		});
		boolean right = this.passwords.match(String.valueOf(attempt.getCredentials()),
				account.map(Account::password).orElse(null));
		if (!right || account.get().disabled()) {
			this.log.note(AuditEvent.SIGN_IN_FAILED, null, account.map(Account::name).orElse(null));
			throw new BadCredentialsException("The name or the password is not right");
		}
		this.delays.takeBack(who, address);
		this.known.add(account.get().id(), address);
		return granted(account.get().signedIn());
	}

	/**
	 * An attempt that was not looked at.
	 */
	static final class TooSoonException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		private final Duration left;

		private TooSoonException(Duration left) {
			super("Too soon after the last attempt");
			this.left = left;
		}

		Duration left() {
			return this.left;
		}

	}

}

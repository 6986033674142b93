package org.dostyk.account;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may change of their own account.
 */
@Service
class OwnAccount {

	/**
	 * What a page may say was done.
	 */
	static final Set<String> DONE = Set.of("saved", "password", "sessions");

	private final Accounts accounts;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final SignInDelays delays;

	private final Sessions sessions;

	private final AuditLog log;

	OwnAccount(Accounts accounts, Passwords passwords, PasswordRules rules, SignInDelays delays, Sessions sessions,
			AuditLog log) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.rules = rules;
		this.delays = delays;
		this.sessions = sessions;
		this.log = log;
	}

	/**
	 * Changes name and language.
	 * @throws WrongFieldException if the name cannot be taken
	 */
	@Transactional
	public void describe(SignedIn who, String typedName, @Nullable Language language) {
		AccountName name = AccountName.of(typedName);
		if (!name.text().equals(who.name())) {
			this.accounts.rename(who.id(), name);
			this.log.note(AuditEvent.RENAMED, who, name.text());
		}
		this.accounts.speak(who.id(), language);
	}

	/**
	 * Changes the password, and ends all sessions but the present one.
	 * @throws WrongFieldException if the present password is wrong, or the new one cannot
	 * be taken
	 */
	void changePassword(SignedIn who, String present, String chosen, String session) {
		// Whoever finds a browser left open shall not guess either
		String key = "own account " + who.id();
		Optional<Duration> wait = this.delays.attempt(key, session, true);
		if (wait.isPresent()) {
			throw new WrongFieldException("present-password", "account.sign-in.wait", wait.get().toSeconds());
		}
		Account account = this.accounts.find(who.id()).orElseThrow();
		if (!this.passwords.match(present, account.password())) {
			throw new WrongFieldException("present-password", "account.password.wrong");
		}
		this.delays.takeBack(key, session);
		this.rules.require("new-password", chosen, new AccountName(account.name()));
		this.accounts.setPassword(who.id(), this.passwords.hash(chosen));
		this.sessions.endOthers(who.id(), session);
		this.log.note(AuditEvent.PASSWORD_CHANGED, who, null);
	}

	/**
	 * Ends one of the other sessions, or all of them.
	 * @param handle the one, or empty for all
	 */
	void endSessions(SignedIn who, String handle, String present) {
		if (handle.isEmpty()) {
			this.sessions.endOthers(who.id(), present);
		}
		else {
			this.sessions.end(who.id(), handle);
		}
		this.log.note(AuditEvent.SESSIONS_ENDED, who, who.name());
	}

}

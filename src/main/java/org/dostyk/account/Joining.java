package org.dostyk.account;

import java.util.Optional;

import org.dostyk.account.OneTimeLinks.Link;
import org.dostyk.account.OneTimeLinks.Purpose;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a one-time link for a name and a password. What is refused leaves the link as it
 * was.
 */
@Service
@Transactional
class Joining {

	private final Accounts accounts;

	private final OneTimeLinks links;

	private final PasswordRules rules;

	private final Passwords passwords;

	private final Sessions sessions;

	private final AuditLog log;

	Joining(Accounts accounts, OneTimeLinks links, PasswordRules rules, Passwords passwords, Sessions sessions,
			AuditLog log) {
		this.accounts = accounts;
		this.links = links;
		this.rules = rules;
		this.passwords = passwords;
		this.sessions = sessions;
		this.log = log;
	}

	/**
	 * Uses a link.
	 * @return who may sign in now, or empty if the link is not to be used any more
	 * @throws WrongFieldException if the name or the password cannot be taken
	 */
	Optional<SignedIn> join(String secret, String typedName, String password) {
		Optional<Link> link = this.links.find(secret);
		if (link.isEmpty()) {
			return Optional.empty();
		}
		AccountName name = AccountName.of(typedName);
		this.rules.require("password", password, name);
		String hash = this.passwords.hash(password);
		return this.links.use(secret).map((used) -> join(used, name, hash));
	}

	private SignedIn join(Link link, AccountName name, String hash) {
		long id = (link.account() != null) ? renamed(link.account(), name) : administrator(link.purpose(), name);
		this.accounts.setPassword(id, hash);
		this.sessions.endAll(id);
		SignedIn who = this.accounts.signedIn(id).orElseThrow();
		this.log.note(AuditEvent.JOINED, who, link.purpose().code());
		return who;
	}

	private long renamed(long id, AccountName name) {
		this.accounts.rename(id, name);
		return id;
	}

	// Whoever reads the portal's log may be any administrator, so also one who is there
	private long administrator(Purpose purpose, AccountName name) {
		this.links.endOfNobody();
		Optional<Account> present = this.accounts.named(name.text()).filter((account) -> account.role().administers());
		if (purpose == Purpose.NEW_ADMINISTRATOR && present.isPresent()) {
			long id = present.get().id();
			this.accounts.disable(id, false);
			return id;
		}
		return this.accounts.add(name, Role.ADMINISTRATOR).id();
	}

}

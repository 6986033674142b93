package org.dostyk.account;

import org.dostyk.account.OneTimeLinks.Purpose;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts. Each thing they do is in the audit log.
 */
@Service
@Transactional
class AccountKeeping {

	private final Accounts accounts;

	private final OneTimeLinks links;

	private final Sessions sessions;

	private final AuditLog log;

	AccountKeeping(Accounts accounts, OneTimeLinks links, Sessions sessions, AuditLog log) {
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.log = log;
	}

	/**
	 * Makes an account for somebody.
	 * @return the link by which they take it up
	 * @throws WrongFieldException if the name cannot be taken
	 */
	NewLink invite(SignedIn who, String typedName, Role role) {
		Account invited = this.accounts.add(AccountName.of(typedName), role);
		this.log.note(AuditEvent.INVITED, who, invited.name() + ": " + role.code());
		return link(invited, Purpose.INVITATION);
	}

	/**
	 * Makes another link, for whoever has lost the first or forgotten the password.
	 * @throws Refusal if there is no such account or it is disabled
	 */
	NewLink link(SignedIn who, long id) {
		Account account = require(id);
		if (account.disabled()) {
			throw Refusal.notFound();
		}
		this.log.note(AuditEvent.LINK_MADE, who, account.name());
		return link(account, (account.password() != null) ? Purpose.PASSWORD : Purpose.INVITATION);
	}

	private NewLink link(Account account, Purpose purpose) {
		return new NewLink(account, JoinController.PATH + this.links.make(purpose, account.id()), purpose);
	}

	/**
	 * Changes what somebody may do.
	 * @throws WrongFieldException if no administrator would be left
	 */
	void give(SignedIn who, long id, Role role) {
		Account account = require(id);
		if (account.role() != role) {
			this.accounts.give(id, role);
			this.log.note(AuditEvent.ROLE_CHANGED, who,
					account.name() + ": " + account.role().code() + " → " + role.code());
		}
	}

	/**
	 * Lets somebody sign in no longer, ends their sessions and their link; or lets them
	 * sign in again.
	 * @throws WrongFieldException if no administrator would be left
	 */
	void disable(SignedIn who, long id, boolean disabled) {
		Account account = require(id);
		if (account.disabled() == disabled) {
			return;
		}
		this.accounts.disable(id, disabled);
		if (disabled) {
			this.links.endOf(id);
			this.sessions.endAll(id);
		}
		this.log.note(disabled ? AuditEvent.DISABLED : AuditEvent.ENABLED, who, account.name());
	}

	/**
	 * Ends all sessions of an account.
	 */
	void endSessions(SignedIn who, long id) {
		Account account = require(id);
		this.sessions.endAll(id);
		this.log.note(AuditEvent.SESSIONS_ENDED, who, account.name());
	}

	private Account require(long id) {
		return this.accounts.find(id).orElseThrow(Refusal::notFound);
	}

	/**
	 * A link that is shown once.
	 *
	 * @param account whose it is
	 * @param path where it leads, with the secret
	 * @param purpose what it is for
	 */
	record NewLink(Account account, String path, Purpose purpose) {

	}

}

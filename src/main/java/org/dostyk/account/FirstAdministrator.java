package org.dostyk.account;

import java.util.Locale;

import org.dostyk.account.OneTimeLinks.Purpose;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator in: made at start by the settings, else by a link that is
 * printed beside the line that says where the portal is. There is no default account.
 */
@Component
class FirstAdministrator {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	private final AccountProperties settings;

	private final PortalProperties portal;

	private final Accounts accounts;

	private final OneTimeLinks links;

	private final PasswordRules rules;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	FirstAdministrator(AccountProperties settings, PortalProperties portal, Accounts accounts, OneTimeLinks links,
			PasswordRules rules, Passwords passwords, JdbcClient jdbc, MessageSource messages) {
		this.settings = settings;
		this.portal = portal;
		this.accounts = accounts;
		this.links = links;
		this.rules = rules;
		this.passwords = passwords;
		this.jdbc = jdbc;
		this.messages = messages;
	}

	/**
	 * Makes the account or prints the link, if there is need of one.
	 * @throws UnusableAdministratorException if the settings make no account
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE - 1)
	@Transactional
	public void letIn() {
		// Of several portals on one database that start at once, one makes the account
		this.jdbc.sql("lock table account in share row exclusive mode").update();
		if (this.accounts.none()) {
			if (this.settings.adminName() != null || this.settings.adminPassword() != null) {
				make(this.settings.adminName(), this.settings.adminPassword());
			}
			else {
				print("The first administrator chooses a name and a password here, once and within an hour:",
						Purpose.FIRST_ADMINISTRATOR);
			}
		}
		else if (this.settings.newAdminLink()) {
			print("An administrator chooses a name and a password here, once and within an hour:",
					Purpose.NEW_ADMINISTRATOR);
		}
	}

	private void print(String what, Purpose purpose) {
		logger.info("{} {}", what, this.portal.url(JoinController.PATH + this.links.make(purpose, null)));
	}

	private void make(@Nullable String typedName, @Nullable String password) {
		if (typedName == null || password == null) {
			throw new UnusableAdministratorException("portal.admin-name and portal.admin-password go together.");
		}
		try {
			AccountName name = AccountName.of(typedName);
			this.rules.require("password", password, name);
			Account first = this.accounts.add(name, Role.ADMINISTRATOR);
			this.accounts.setPassword(first.id(), this.passwords.hash(password));
			logger.info("The first administrator is {}", name.text());
		}
		catch (WrongFieldException ex) {
			throw new UnusableAdministratorException("portal.admin-" + ex.field() + ": "
					+ this.messages.getMessage(ex.messageKey(), ex.args(), Locale.ENGLISH));
		}
	}

}

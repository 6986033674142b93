package org.dostyk.account;

import org.springframework.stereotype.Component;

/**
 * Passwords that others try first.
 */
@Component
class CommonPasswords {

	boolean contains(String password, AccountName name) {
		return AccountName.key(password).contains(name.key());
	}

}

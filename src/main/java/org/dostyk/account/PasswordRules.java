package org.dostyk.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;

import org.dostyk.value.CleanText;

import org.springframework.stereotype.Component;

/**
 * What a password must be (OWASP ASVS 5, section 6.2): long, and none that others try
 * first. Nothing is asked of the characters it is made of; whole sentences in any script
 * are welcome.
 */
@Component
class PasswordRules {

	/**
	 * The fewest characters.
	 */
	static final int SHORTEST = 12;

	/**
	 * The most characters, so that nobody can keep the portal busy.
	 */
	static final int LONGEST = 200;

	private final CommonPasswords common;

	PasswordRules(CommonPasswords common) {
		this.common = common;
	}

	/**
	 * Checks a new password.
	 * @param field the field where it was typed
	 * @param name the name of the account
	 * @throws WrongFieldException if it may not be one
	 */
	void require(String field, String password, AccountName name) {
		String normal = Normalizer.normalize(password, Form.NFC);
		int length = normal.codePointCount(0, normal.length());
		if (!CleanText.isClean(normal)) {
			throw new WrongFieldException(field, "notice.nul");
		}
		if (length < SHORTEST) {
			throw new WrongFieldException(field, "account.password.short", SHORTEST, length);
		}
		if (length > LONGEST) {
			throw new WrongFieldException(field, "account.password.long", LONGEST, length);
		}
		if (this.common.contains(normal, name)) {
			throw new WrongFieldException(field, "account.password.common");
		}
	}

}

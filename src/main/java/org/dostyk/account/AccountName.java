package org.dostyk.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;

import com.ibm.icu.text.Normalizer2;
import org.dostyk.value.CleanText;
import org.dostyk.value.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The name of an account, in any script. Two names are the same if nobody can tell them
 * apart by capitals, width or characters that are not seen (Unicode, NFKC_Casefold).
 *
 * @param text as it is shown, in NFC
 */
record AccountName(String text) {

	private static final int LONGEST = 100;

	/**
	 * Reads a name.
	 * @throws WrongFieldException if it is none
	 */
	static AccountName of(@Nullable String typed) {
		String line;
		try {
			line = CleanText.line(typed);
		}
		catch (RefusedException ex) {
			throw new WrongFieldException("name", ex.reason().messageKey());
		}
		if (line == null || key(line).codePoints().noneMatch(Character::isLetterOrDigit)) {
			throw new WrongFieldException("name", "account.name.missing");
		}
		String name = Normalizer.normalize(line, Form.NFC);
		if (name.codePointCount(0, name.length()) > LONGEST) {
			throw new WrongFieldException("name", "account.name.long", LONGEST);
		}
		return new AccountName(name);
	}

	String key() {
		return key(this.text);
	}

	/**
	 * What names are compared by, of anything that was typed as one.
	 */
	static String key(String typed) {
		return Normalizer2.getNFKCCasefoldInstance().normalize(typed.strip());
	}

	/**
	 * What stands for a name where it is not to be read: people type passwords into the
	 * wrong field.
	 */
	static String digest(String typed) {
		return HexFormat.of().formatHex(Secret.hash(key(typed)));
	}

}

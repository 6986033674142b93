package org.dostyk.account;

import java.security.SecureRandom;
import java.util.Base64;

import org.dostyk.value.Sha256;

/**
 * Secrets that a link or a cookie carries. Only their hash is stored, so that whoever
 * reads the database cannot use them.
 */
final class Secret {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	private Secret() {
	}

	/**
	 * A new secret of 256 bits, fit for an address.
	 */
	static String fresh() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * The hash by which a secret is found again. It is a fast one, because nobody can try
	 * 256 random bits.
	 */
	static byte[] hash(String secret) {
		return Sha256.of(secret);
	}

}

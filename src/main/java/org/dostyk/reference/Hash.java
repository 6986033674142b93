package org.dostyk.reference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4).
 */
final class Hash {

	private Hash() {
	}

	static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The hash of all bytes, in hexadecimal digits.
	 */
	static String of(byte[] bytes) {
		return HexFormat.of().formatHex(begin().digest(bytes));
	}

}

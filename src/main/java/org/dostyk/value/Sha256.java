package org.dostyk.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4), which every Java has.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * Begins a hash of bytes that come one after another.
	 * @return a digest without any byte yet
	 */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The hash of a text.
	 * @param text any text, hashed in UTF-8
	 * @return 32 bytes
	 */
	public static byte[] of(String text) {
		return begin().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The hash of all bytes.
	 * @param bytes any bytes
	 * @return 64 hexadecimal digits
	 */
	public static String of(byte[] bytes) {
		return HexFormat.of().formatHex(begin().digest(bytes));
	}

}

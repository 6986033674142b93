package org.dostyk.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id at the least cost that OWASP's Password Storage Cheat
 * Sheet allows: 19 MiB, two passes, one lane. A password is brought into NFC before,
 * because keyboards and systems differ in how they write one and the same letter, such as
 * й or ё, and whoever chose it on one must be able to type it on another.
 */
@Component
class Passwords {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int LANES = 1;

	private static final int KIBIBYTES = 19 * 1024;

	private static final int PASSES = 2;

	private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);

	// Many strangers at once may cost time, not all of the memory
	private final Semaphore atOnce = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

	private final String nobodys = hash(Secret.fresh());

	String hash(String password) {
		this.atOnce.acquireUninterruptibly();
		try {
			String hash = this.encoder.encode(normal(password));
			if (hash == null) {
				throw new IllegalStateException("No hash was made");
			}
			return hash;
		}
		finally {
			this.atOnce.release();
		}
	}

	/**
	 * Whether a password is right. It takes as long where there is no hash to compare
	 * with, so that nobody learns from the time which accounts there are.
	 * @param hash the hash, or null for an account that is not there or has none
	 */
	boolean match(String password, @Nullable String hash) {
		this.atOnce.acquireUninterruptibly();
		try {
			return this.encoder.matches(normal(password), (hash != null) ? hash : this.nobodys) && hash != null;
		}
		finally {
			this.atOnce.release();
		}
	}

	private static String normal(String password) {
		return Normalizer.normalize(password, Form.NFC);
	}

}

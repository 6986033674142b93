package org.dostyk.account;

import java.time.Instant;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps the catalogue.
 *
 * @param id the id
 * @param name the name that colleagues see and that is typed to sign in
 * @param role what they may do
 * @param password the hash, or null as long as the invitation was not taken up
 * @param language the language of the staff pages, or null for that of the browser
 * @param disabled whether they may no longer sign in
 * @param createdAt when they were invited
 * @param signedInAt when they last signed in, or null if they never did
 */
record Account(long id, String name, Role role, @Nullable String password, @Nullable Language language,
		boolean disabled, Instant createdAt, @Nullable Instant signedInAt) {

	/**
	 * Whether they could sign in with the right password.
	 */
	boolean open() {
		return this.password != null && !this.disabled;
	}

	/**
	 * What it is in a word, as message keys have it.
	 */
	public String state() {
		if (this.disabled) {
			return "disabled";
		}
		return (this.password != null) ? "open" : "invited";
	}

	SignedIn signedIn() {
		return new SignedIn(this.id, this.name, this.role);
	}

	@Override
	public String toString() {
		return this.id + " " + this.name;
	}

}

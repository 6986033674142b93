package org.dostyk.desk;

import org.dostyk.catalogue.Listing;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;

/**
 * Reads the addresses of the desk.
 */
final class EditableListing {

	private EditableListing() {
	}

	/**
	 * The list whose records an address is about.
	 * @throws Refusal if nobody edits such records (404)
	 */
	static Listing of(String segment) {
		return Listing.ofSegment(segment)
			.filter((listing) -> FormSpec.of(listing).isPresent())
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * The slug in an address.
	 * @throws Refusal if it cannot be one (404)
	 */
	static Slug slug(String text) {
		try {
			return new Slug(text);
		}
		catch (RefusedException ex) {
			throw Refusal.notFound();
		}
	}

}

package org.dostyk.desk;

import jakarta.servlet.http.HttpServletRequest;
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

	/**
	 * Where a page of the desk is whose record was asked for by a slug it once had.
	 * @param act the last segment of the page
	 * @return its address with what else was asked
	 */
	static String moved(Work work, String act, HttpServletRequest request) {
		String query = request.getQueryString();
		return "/admin/" + work.listing().segment() + "/" + work.slug() + "/" + act
				+ ((query != null) ? "?" + query : "");
	}

}

package org.dostyk.reference;

import java.time.OffsetDateTime;

import org.dostyk.catalogue.DataVersion;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * A list that is kept as it was.
 *
 * @param id the end of its address
 * @param address the list with its words, filters and order
 * @param language by whose alphabet titles are sorted
 * @param pinnedAt when it was first pinned
 * @param version the state of the data that it is of
 * @param rows how many records it has
 * @param sha256 the hash of its CSV
 * @param bytes the length of its CSV
 * @param keptBytes what its CSV takes compressed
 * @param removal why its CSV is no longer kept, or null while it is
 */
record Pin(String id, String address, Language language, OffsetDateTime pinnedAt, DataVersion version, long rows,
		String sha256, long bytes, long keptBytes, @Nullable Removal removal) {

	/**
	 * Where pins have their pages.
	 */
	static final String PLACE = "/cited";

	/**
	 * The path of its page.
	 */
	public String path() {
		return PLACE + "/" + this.id;
	}

	/**
	 * Why a pin was removed.
	 *
	 * @param at when
	 * @param reason why
	 * @param who the name of the account that removed it
	 */
	record Removal(OffsetDateTime at, String reason, String who) {

	}

}

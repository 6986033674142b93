package org.dostyk.catalogue;

import org.dostyk.value.Names;
import org.dostyk.value.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * A record that is likely the one that somebody is about to enter. It may be in any
 * state, so the public must never see it.
 *
 * @param subject what it is
 * @param kind code of the kind of an initiative or a place, or null
 * @param slug its slug
 * @param names what it is called
 * @param state how far it has come
 * @param reason why it is likely the same
 */
public record LikelyTwin(Subject subject, @Nullable String kind, String slug, Names names, PublicationState state,
		TwinReason reason) {

	/**
	 * The segment of the address of its edit page.
	 * @return for example {@code sister-cities}
	 */
	public String segment() {
		return Listing.of(this.subject, this.kind).segment();
	}

}

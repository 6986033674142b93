package org.dostyk.initiative;

import java.util.List;
import java.util.Optional;

import org.dostyk.value.Slug;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what the page of one initiative shows, in ten statements however much there is:
 * the initiative, each of its seven collections, its series and its editions.
 */
@Component
public class InitiativePages {

	private final Initiatives initiatives;

	InitiativePages(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	/**
	 * Finds an initiative that the public may see.
	 * @param slug its slug
	 * @return the initiative with all of it, or only its tombstone if it was withdrawn;
	 * empty if there is none for the public
	 */
	@Transactional(readOnly = true)
	public Optional<InitiativeDetails> find(Slug slug) {
		return this.initiatives.findPublic(slug).map((initiative) -> {
			List<Initiative> editions = (initiative.series() == null) ? this.initiatives.findEditions(initiative)
					: List.of();
			return InitiativeDetails.of(initiative, editions);
		});
	}

}

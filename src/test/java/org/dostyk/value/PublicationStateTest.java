package org.dostyk.value;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.value.PublicationState.DRAFT;
import static org.dostyk.value.PublicationState.IN_REVIEW;
import static org.dostyk.value.PublicationState.PUBLISHED;
import static org.dostyk.value.PublicationState.WITHDRAWN;

class PublicationStateTest {

	@Test
	void aDraftReachesThePublicOnlyThroughReview() {
		assertThat(next(DRAFT)).containsExactly(IN_REVIEW);
	}

	@Test
	void aReviewEndsInPublicationOrSendsTheDraftBack() {
		assertThat(next(IN_REVIEW)).containsExactlyInAnyOrder(DRAFT, PUBLISHED);
	}

	@Test
	void whatWasPublishedCanBeWithdrawnAndRestoredButNeverHidden() {
		assertThat(next(PUBLISHED)).containsExactly(WITHDRAWN);
		assertThat(next(WITHDRAWN)).containsExactly(PUBLISHED);
	}

	private static Set<PublicationState> next(PublicationState state) {
		Set<PublicationState> next = EnumSet.allOf(PublicationState.class);
		next.removeIf((candidate) -> !state.canBecome(candidate));
		return next;
	}

}

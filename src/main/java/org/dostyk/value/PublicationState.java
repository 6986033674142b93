package org.dostyk.value;

/**
 * How far a record has come on its way to the public. The order of a life is draft, in
 * review, published, withdrawn; a reviewer can send a draft back, and a withdrawn record
 * can be restored.
 */
public enum PublicationState {

	/**
	 * Being written.
	 */
	DRAFT,

	/**
	 * Submitted, waiting for a reviewer.
	 */
	IN_REVIEW,

	/**
	 * Seen by everyone.
	 */
	PUBLISHED,

	/**
	 * Taken back: its page says so and why.
	 */
	WITHDRAWN;

	/**
	 * Whether a record in this state may go on to another one.
	 * @param next the state wanted
	 * @return false also for the state it has already
	 */
	public boolean canBecome(PublicationState next) {
		return switch (this) {
			case DRAFT -> next == IN_REVIEW;
			case IN_REVIEW -> next == DRAFT || next == PUBLISHED;
			case PUBLISHED -> next == WITHDRAWN;
			case WITHDRAWN -> next == PUBLISHED;
		};
	}

}

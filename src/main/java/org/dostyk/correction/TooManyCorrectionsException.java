package org.dostyk.correction;

import java.time.Duration;

/**
 * There were too many corrections in this hour, from one address or from all.
 */
class TooManyCorrectionsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	TooManyCorrectionsException(Duration wait) {
		super("too many corrections, again in " + wait);
		this.wait = wait;
	}

	/**
	 * How long to wait.
	 */
	Duration waiting() {
		return this.wait;
	}

}

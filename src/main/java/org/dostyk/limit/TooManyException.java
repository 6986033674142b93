package org.dostyk.limit;

import java.time.Duration;

/**
 * There was too much lately, from one address or from all.
 */
public class TooManyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	TooManyException(Limit limit, Duration wait) {
		super("too many: " + limit.purpose() + ", again in " + wait);
		this.wait = wait;
	}

	/**
	 * How long to wait.
	 * @return the time until it counts from nothing again
	 */
	public Duration waiting() {
		return this.wait;
	}

}

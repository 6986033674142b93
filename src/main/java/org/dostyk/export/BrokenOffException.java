package org.dostyk.export;

/**
 * Not all of an export can be given. It has no cause on purpose: Spring MVC takes some
 * causes ("connection reset") for a client that went away and ends the answer as if it
 * were whole.
 */
class BrokenOffException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BrokenOffException(String message) {
		super(message);
	}

}

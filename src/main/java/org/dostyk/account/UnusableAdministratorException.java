package org.dostyk.account;

/**
 * The settings name an administrator who cannot be made.
 */
class UnusableAdministratorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableAdministratorException(String message) {
		super(message);
	}

}

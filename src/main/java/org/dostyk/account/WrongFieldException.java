package org.dostyk.account;

/**
 * Something typed into a field of an account cannot be taken. Nothing has been changed.
 */
class WrongFieldException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	private final String messageKey;

	private final transient Object[] args;

	/**
	 * Refuses.
	 * @param field the name of the field in the form
	 * @param messageKey the key of the sentence that tells a person
	 * @param args what the sentence quotes
	 */
	WrongFieldException(String field, String messageKey, Object... args) {
		super(field + ": " + messageKey);
		this.field = field;
		this.messageKey = messageKey;
		this.args = args;
	}

	/**
	 * The name of the field in the form.
	 */
	public String field() {
		return this.field;
	}

	/**
	 * The key of the sentence that tells a person.
	 */
	public String messageKey() {
		return this.messageKey;
	}

	/**
	 * What the sentence quotes.
	 */
	public Object[] args() {
		return this.args.clone();
	}

}

package org.dostyk.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EnumeratedValue;

/**
 * A vocabulary whose words are data.
 */
public enum Vocabulary {

	/**
	 * What an initiative is about.
	 */
	THEME("theme"),

	/**
	 * Whom an initiative is for.
	 */
	AUDIENCE("audience"),

	/**
	 * The organisation, agreement or format in which an initiative stands.
	 */
	FRAMEWORK("framework"),

	/**
	 * What is counted by a figure.
	 */
	INDICATOR("indicator");

	@EnumeratedValue
	private final String code;

	Vocabulary(String code) {
		this.code = code;
	}

	/**
	 * The vocabulary of a code.
	 * @param code for example {@code theme}
	 * @return the vocabulary, or empty if none has that code
	 */
	public static Optional<Vocabulary> ofCode(String code) {
		return Stream.of(values()).filter((vocabulary) -> vocabulary.code.equals(code)).findFirst();
	}

	/**
	 * Its code in addresses, files and the database.
	 * @return for example {@code theme}
	 */
	public String code() {
		return this.code;
	}

}

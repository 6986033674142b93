package org.dostyk.record;

import java.util.Arrays;
import java.util.Optional;

/**
 * A word of a vocabulary that carries meaning for the program: its code stands in
 * addresses, files and the database, its label in the message bundles.
 */
public interface Coded {

	/**
	 * The code, as the data package has it.
	 * @return for example {@code co-organiser}
	 */
	String code();

	/**
	 * The vocabulary the word belongs to, as the data package names it.
	 * @return for example {@code organisation_role}
	 */
	String vocabulary();

	/**
	 * The key of the label in the message bundles.
	 * @return for example {@code organisation_role.co-organiser}
	 */
	default String messageKey() {
		return vocabulary() + "." + code();
	}

	/**
	 * The word of a vocabulary that has a code.
	 * @param <E> the vocabulary
	 * @param vocabulary the vocabulary
	 * @param code any text
	 * @return the word, or empty if none has that code
	 */
	static <E extends Enum<E> & Coded> Optional<E> of(Class<E> vocabulary, String code) {
		return Arrays.stream(vocabulary.getEnumConstants()).filter((word) -> word.code().equals(code)).findFirst();
	}

}

package org.dostyk.vocabulary;

import java.util.List;

/**
 * Knows which words are used in what is written and not yet published. Whoever keeps such
 * a thing tells, so that no word is deleted beneath it.
 */
public interface UnpublishedUses {

	/**
	 * The uses of the words of a vocabulary.
	 * @param vocabulary the vocabulary
	 * @return each use, in no order
	 */
	List<Use> of(Vocabulary vocabulary);

	/**
	 * That an initiative uses a word.
	 *
	 * @param initiative the number of the initiative
	 * @param code the code of the word
	 */
	record Use(long initiative, String code) {

	}

}

package org.dostyk.api;

import java.util.List;

/**
 * A vocabulary.
 *
 * @param name its name
 * @param words its words in the order shown
 */
record VocabularyAnswer(String name, List<Word> words) {

	/**
	 * All vocabularies.
	 *
	 * @param vocabularies each with its words
	 */
	record All(List<VocabularyAnswer> vocabularies) {

	}

}

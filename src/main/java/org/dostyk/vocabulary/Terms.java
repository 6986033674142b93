package org.dostyk.vocabulary;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The words of the vocabularies that are data.
 */
public interface Terms extends JpaRepository<Term, Term.Id> {

	/**
	 * The words of one vocabulary.
	 * @param vocabulary the vocabulary
	 * @return its words in the order they are shown
	 */
	List<Term> findByIdVocabularyOrderByPosition(Vocabulary vocabulary);

}

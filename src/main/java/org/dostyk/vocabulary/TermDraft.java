package org.dostyk.vocabulary;

import org.dostyk.record.NamesDraft;
import org.jspecify.annotations.Nullable;

/**
 * A word of a vocabulary as it was typed.
 *
 * @param code its code, in the form of a slug
 * @param labels how it is shown
 * @param description what it means, in English
 */
public record TermDraft(@Nullable String code, NamesDraft labels, @Nullable String description) {

	/**
	 * What a word says.
	 * @param term the word
	 * @return the same as a draft
	 */
	public static TermDraft of(Term term) {
		return new TermDraft(term.code(),
				new NamesDraft(term.labels().en(), term.labels().kk(), term.labels().ru(), term.labels().zh()),
				term.description());
	}

}

package org.dostyk.api;

import java.util.List;

import org.dostyk.record.Coded;
import org.dostyk.value.Language;
import org.dostyk.vocabulary.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts codes into words, in all languages.
 */
@Component
class CodeLabels {

	private final MessageSource messages;

	CodeLabels(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The label with a message key.
	 */
	Multilingual label(String key) {
		return new Multilingual(in(Language.EN, key), in(Language.KK, key), in(Language.RU, key), in(Language.ZH, key));
	}

	private String in(Language language, String key) {
		return this.messages.getMessage(key, null, language.locale());
	}

	Word word(Coded word) {
		return new Word(word.code(), label(word.messageKey()));
	}

	@Nullable Word wordOrNull(@Nullable Coded word) {
		return (word != null) ? word(word) : null;
	}

	/**
	 * The word of a closed vocabulary with a code.
	 */
	Word word(String vocabulary, String code) {
		return new Word(code, label(vocabulary + "." + code));
	}

	static List<Word> words(List<Term> terms) {
		return terms.stream().map(CodeLabels::word).toList();
	}

	static Word word(Term term) {
		return new Word(term.code(), Multilingual.of(term.labels()));
	}

}

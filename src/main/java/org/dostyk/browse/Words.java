package org.dostyk.browse;

import java.util.Locale;

import org.dostyk.value.Language;

import org.springframework.context.MessageSource;

/**
 * The portal's own texts in the language of one page.
 */
record Words(MessageSource messages, Language language) {

	static Words of(MessageSource messages, Locale locale) {
		return new Words(messages, Language.ofPage(locale));
	}

	String say(String key, Object... args) {
		return this.messages.getMessage(key, args, this.language.locale());
	}

}

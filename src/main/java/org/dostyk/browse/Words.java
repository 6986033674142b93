package org.dostyk.browse;

import org.dostyk.value.Language;

import org.springframework.context.MessageSource;

/**
 * The portal's own texts in the language of one page.
 */
record Words(MessageSource messages, Language language) {

	String say(String key, Object... args) {
		return this.messages.getMessage(key, args, this.language.locale());
	}

}

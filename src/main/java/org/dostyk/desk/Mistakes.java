package org.dostyk.desk;

import java.util.Locale;

import org.dostyk.record.Problem;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong in the language of the page.
 */
@Component
class Mistakes {

	private final MessageSource messages;

	Mistakes(MessageSource messages) {
		this.messages = messages;
	}

	String say(Problem problem, Locale locale) {
		return this.messages.getMessage(problem.code(), problem.sentenceArguments(), locale);
	}

	String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}

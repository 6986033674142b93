package org.dostyk.browse;

import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text on a page.
 *
 * @param text the text
 * @param lang tag of the language it is in, or null if that is the page's
 */
record Label(String text, @Nullable String lang) {

	static Label own(String text) {
		return new Label(text, null);
	}

	static Label of(Text text, Language page) {
		return new Label(text.value(), (text.language() != page) ? text.language().tag() : null);
	}

}

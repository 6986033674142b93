package org.dostyk.browse;

import com.ibm.icu.util.ULocale;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text on a page.
 *
 * @param text the text
 * @param language the language it is in, or null if that is the page's
 * @param page the language of the page, or null if the text is in it
 */
record Label(String text, @Nullable Language language, @Nullable Language page) {

	static Label own(String text) {
		return new Label(text, null, null);
	}

	static Label of(Text text, Language page) {
		return (text.language() == page) ? own(text.value()) : new Label(text.value(), text.language(), page);
	}

	Label withText(String other) {
		return new Label(other, this.language, this.page);
	}

	/**
	 * The value of the attribute {@code lang}.
	 */
	public @Nullable String lang() {
		return (this.language != null) ? this.language.tag() : null;
	}

	/**
	 * What the page calls the language of the text.
	 */
	public @Nullable String languageName() {
		return name(this.language);
	}

	/**
	 * What the page calls its own language.
	 */
	public @Nullable String pageLanguageName() {
		return name(this.page);
	}

	private @Nullable String name(@Nullable Language named) {
		return (named == null || this.page == null) ? null : ULocale.getDisplayLanguage(named.tag(), this.page.tag());
	}

}

package org.dostyk.browse;

import com.ibm.icu.util.ULocale;
import java.util.List;

import org.dostyk.catalogue.Marks;
import org.dostyk.catalogue.Segment;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text on a page.
 *
 * @param text the text
 * @param language the language it is in, or null if that is the page's
 * @param page the language of the page, or null if the text is in it
 * @param segments the text as it is shown where words searched for are pointed out; empty
 * if none are
 */
record Label(String text, @Nullable Language language, @Nullable Language page, List<Segment> segments) {

	static Label own(String text) {
		return new Label(text, null, null, List.of());
	}

	static Label of(Text text, Language page) {
		return (text.language() == page) ? own(text.value())
				: new Label(text.value(), text.language(), page, List.of());
	}

	Label withText(String other) {
		return new Label(other, this.language, this.page, List.of());
	}

	/**
	 * The same text with what was searched for pointed out.
	 */
	Label marked(Marks marks) {
		return marks.touch(this.text) ? new Label(this.text, this.language, this.page, marks.in(this.text)) : this;
	}

	/**
	 * The part of the text that has most of what was searched for.
	 */
	Label excerpt(Marks marks, int length) {
		return new Label(this.text, this.language, this.page, marks.snippet(this.text, length));
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

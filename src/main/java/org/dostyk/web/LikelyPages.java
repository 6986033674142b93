package org.dostyk.web;

import java.util.List;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * Knows which pages somebody may have meant by an address that leads nowhere. Whoever has
 * pages may contribute; {@link MeantPages} asks.
 */
public interface LikelyPages {

	/**
	 * Looks for pages.
	 * @param section the first segment of the address, decoded; it may be anything
	 * @param words the words of the last segment, parted by single spaces, not empty
	 * @param language the language of the reader
	 * @return pages that the public may see, the likeliest first; perhaps none
	 */
	List<Page> likely(String section, String words, Language language);

	/**
	 * A page that may have been meant.
	 *
	 * @param title what it is called
	 * @param lang the language of the title, or null if that is the reader's
	 * @param what what it is, in a word
	 * @param href its address
	 */
	record Page(String title, @Nullable String lang, String what, String href) {

	}

}

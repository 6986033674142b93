package org.dostyk.browse;

import java.util.List;

import org.dostyk.browse.RecordView.Country;
import org.dostyk.catalogue.Listing;
import org.dostyk.reference.CiteView;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the detail pages of all subjects have in common.
 *
 * @param listing the list the record belongs to
 * @param head what the page begins with
 * @param facts the key facts
 * @param sources the numbered sources
 * @param cite how the page may be cited
 * @param updated when the record was last changed
 */
record DetailView(Listing listing, Head head, List<Fact> facts, List<Source> sources, CiteView cite, String updated) {

	/**
	 * What a page begins with.
	 *
	 * @param word form, kind or type in a word
	 * @param wordRefs the sources of that
	 * @param status code of a status, or null
	 * @param title its title
	 * @param titleRefs the sources of the title
	 * @param names its titles in the other languages
	 * @param summary the paragraphs of its summary, perhaps none
	 * @param summaryRefs the sources of the summary
	 */
	record Head(String word, List<Ref> wordRefs, @Nullable String status, Label title, List<Ref> titleRefs,
			List<Name> names, List<Label> summary, List<Ref> summaryRefs) {

	}

	/**
	 * A title in another language than the heading.
	 */
	record Name(Language language, String text, List<Ref> refs) {

	}

	/**
	 * A mark in the text that leads to a source.
	 *
	 * @param number the number of the source
	 * @param id what the source leads back to
	 */
	record Ref(String number, String id) {

	}

	/**
	 * A property of the record.
	 *
	 * @param name the end of the key of its label
	 * @param groups its values, perhaps none
	 * @param absent what is said where there are none
	 * @param refs its sources
	 */
	record Fact(String name, List<Group> groups, String absent, List<Ref> refs) {

	}

	/**
	 * Values of a property that play the same role.
	 */
	record Group(List<Value> values, @Nullable String role) {

	}

	/**
	 * One value of a property.
	 *
	 * @param text the value
	 * @param href where it leads, or null
	 * @param country the country it lies in or is, or null
	 * @param datetime the value as a date for machines, or null
	 * @param old whether it is a date so old that it is a warning
	 * @param status the value as a code of a status, or null
	 */
	record Value(Label text, @Nullable String href, @Nullable Country country, @Nullable String datetime, boolean old,
			@Nullable String status) {

		static Value of(Label text) {
			return new Value(text, null, null, null, false, null);
		}

		static Value linked(Label text, String href) {
			return new Value(text, href, null, null, false, null);
		}

	}

	/**
	 * A numbered source.
	 *
	 * @param number its number
	 * @param title its title
	 * @param lang tag of the language it is written in, or null
	 * @param url where it can be read, or null
	 * @param stop what ends the title
	 * @param published publisher and date as one sentence, or null
	 * @param sentences what else is said of it
	 * @param archivedUrl where a copy is kept, or null
	 * @param backs the marks that lead to it
	 */
	record Source(String number, String title, @Nullable String lang, @Nullable String url, String stop,
			@Nullable String published, List<Label> sentences, @Nullable String archivedUrl, List<Back> backs) {

	}

	/**
	 * The way back to a mark.
	 *
	 * @param id of the mark
	 * @param letter what tells it from the other marks, or null if it is the only one
	 */
	record Back(String id, @Nullable String letter) {

	}

}

package org.dostyk.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One record of a list.
 *
 * @param href its page
 * @param title its title
 * @param other its title in another language, where only that has the words searched for,
 * or null
 * @param summary the beginning of its summary, or null
 * @param when its period, or null where records have none
 * @param kind the kind of an initiative, or null
 * @param word form, kind or type in a word
 * @param places where it happens
 * @param countries the countries it concerns
 * @param status code of its status, or null
 * @param sources how many sources it has
 * @param initiatives how many initiatives name it, or null for an initiative
 */
record RecordView(String href, Label title, @Nullable Label other, @Nullable Label summary, @Nullable When when,
		@Nullable String kind, String word, Some<Label> places, Some<Country> countries, @Nullable String status,
		int sources, @Nullable Long initiatives) {

	/**
	 * The same without its summary.
	 */
	RecordView brief() {
		return new RecordView(this.href, this.title, this.other, null, this.when, this.kind, this.word, this.places,
				this.countries, this.status, this.sources, this.initiatives);
	}

	/**
	 * A period.
	 *
	 * @param text in words, or null if not recorded
	 * @param datetime the start for machines, or null
	 */
	record When(@Nullable String text, @Nullable String datetime) {

	}

	/**
	 * A country with its code.
	 */
	record Country(String code, Label name) {

	}

	/**
	 * The first few of several.
	 *
	 * @param shown what is shown
	 * @param more how many there are besides
	 */
	record Some<T>(List<T> shown, int more) {

		static <T> Some<T> of(List<T> all, int most) {
			return (all.size() > most) ? new Some<>(all.subList(0, most), all.size() - most) : new Some<>(all, 0);
		}

	}

}

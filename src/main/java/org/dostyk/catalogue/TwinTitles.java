package org.dostyk.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a record is called.
 *
 * @param titles its titles in whichever languages
 * @param aliases its other names
 */
record TwinTitles(List<TwinTitle> titles, List<TwinTitle> aliases) {

	static TwinTitles of(List<String> titles, List<String> aliases) {
		return new TwinTitles(titles.stream().map(TwinTitle::new).toList(),
				aliases.stream().map(TwinTitle::new).toList());
	}

	/**
	 * Finds why two records are alike, if they are. A title that is the same but for
	 * another number, in any language, is that of another edition.
	 * @param other what the other record is called
	 * @return the surest reason, or empty
	 */
	Optional<Likeness> compare(TwinTitles other) {
		Optional<Likeness> surest = Stream
			.of(compare(this.titles, other.titles, TwinReason.SAME_TITLE),
					compare(this.titles, other.aliases, TwinReason.ALIAS),
					compare(this.aliases, other.titles, TwinReason.ALIAS),
					compare(this.aliases, other.aliases, TwinReason.ALIAS))
			.flatMap((likenesses) -> likenesses)
			.min(Likeness.SUREST);
		return surest
			.filter((likeness) -> likeness.reason().compareTo(TwinReason.ALIAS) <= 0 || !isOtherEdition(other));
	}

	private static Stream<Likeness> compare(List<TwinTitle> titles, List<TwinTitle> others, TwinReason ifSame) {
		return titles.stream()
			.flatMap((title) -> others.stream().flatMap((other) -> Likeness.of(title, other, ifSame).stream()));
	}

	private boolean isOtherEdition(TwinTitles other) {
		return this.titles.stream()
			.anyMatch((title) -> other.titles.stream()
				.anyMatch((its) -> title.soundsLike(its) && !title.numbersAgree(its)));
	}

}

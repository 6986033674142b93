package org.dostyk.catalogue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folded word that was searched for, and which words of a text it means.
 */
final class SearchedWord {

	private static final Pattern ENDINGS = Pattern.compile(
			"^(.{3,}?)(?:ations?|ings?|ions?|ers?|ies|es|ed|s|e|y|al|иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ем|ом|ией|ей|ой|ий"
					+ "|ый|ого|его|ому|ему|ыми|ими|ые|ие|ое|ее|ая|яя|ую|юю|ых|их|ым|им|ов|ев|ия|ья|ию|ью|ии|и|ы|а|я|о|е|у|ю|ь|й)?$");

	private final String folded;

	private final boolean unfinished;

	private final Set<String> sounds;

	SearchedWord(String folded, boolean unfinished) {
		this.folded = folded.replace('ы', 'и');
		this.unfinished = unfinished;
		this.sounds = sounds(folded);
	}

	/**
	 * Whether a folded word of a text is the word searched for with another ending or in
	 * another script, or begins with it where it may be unfinished.
	 */
	boolean isMeantBy(String word) {
		return (this.unfinished && word.replace('ы', 'и').startsWith(this.folded))
				|| word.replace('ы', 'и').equals(this.folded) || sounds(word).stream().anyMatch(this.sounds::contains);
	}

	private static Set<String> sounds(String word) {
		if (word.length() < 3 || word.chars().allMatch(Character::isDigit)) {
			return Set.of();
		}
		return Set.copyOf(List.of(Folding.sound(word), Folding.sound(Folding.base(word)),
				"-" + ENDINGS.matcher(word).replaceAll("$1")));
	}

}

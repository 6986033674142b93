package org.dostyk.desk;

import java.util.List;

import org.dostyk.history.Said;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record beside what it was, as a page shows it.
 *
 * @param label what it is called
 * @param lang the language of the text, or null
 * @param before what it said, of which the changed pieces are struck; empty for nothing
 * @param after what it says, of which the changed pieces are marked; empty for nothing
 */
record Comparison(String label, @Nullable String lang, List<Piece> before, List<Piece> after) {

	/**
	 * Compares two texts.
	 * @param field the field
	 * @param before what it said, or null for nothing
	 * @param after what it says, or null for nothing
	 */
	static Comparison of(Wording.OfPage words, String field, @Nullable String lang, @Nullable Said before,
			@Nullable Said after) {
		String was = (before != null) ? words.text(field, before) : "";
		String is = (after != null) ? words.text(field, after) : "";
		return new Comparison(words.label(field, lang), lang, Piece.changed(was, is), Piece.changed(is, was));
	}

	/**
	 * Says that nothing but the order of a list changed.
	 */
	static Comparison ofOrder(Wording.OfPage words, String field) {
		return new Comparison(words.label(field, null), null, List.of(),
				List.of(new Piece(words.say("desk.difference.order"), true)));
	}

	/**
	 * A piece of a text.
	 *
	 * @param text the piece, never empty
	 * @param changed whether the other text does not have it
	 */
	record Piece(String text, boolean changed) {

		/**
		 * The pieces of a text, as it differs from another one: one stretch between what
		 * both begin and end with.
		 */
		static List<Piece> changed(String text, String other) {
			if (text.isEmpty()) {
				return List.of();
			}
			int start = same(text, other);
			int end = sameAtEnd(text, other, start);
			return List
				.of(new Piece(text.substring(0, start), false),
						new Piece(text.substring(start, text.length() - end), true),
						new Piece(text.substring(text.length() - end), false))
				.stream()
				.filter((piece) -> !piece.text.isEmpty())
				.toList();
		}

		// Back to where a word begins, so that no word is marked by half
		private static int same(String text, String other) {
			int most = Math.min(text.length(), other.length());
			int start = 0;
			while (start < most && text.charAt(start) == other.charAt(start)) {
				start++;
			}
			if (start == text.length() && start == other.length()) {
				return start;
			}
			while (start > 0 && isInside(text, start) || start > 0 && isInside(other, start)) {
				start--;
			}
			return start;
		}

		private static int sameAtEnd(String text, String other, int start) {
			int most = Math.min(text.length(), other.length()) - start;
			int end = 0;
			while (end < most && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
				end++;
			}
			while (end > 0 && (isInside(text, text.length() - end) || isInside(other, other.length() - end))) {
				end--;
			}
			return end;
		}

		private static boolean isInside(String text, int place) {
			return place < text.length() && place > 0 && (Character.isLowSurrogate(text.charAt(place))
					|| isOfWord(text.charAt(place - 1)) && isOfWord(text.charAt(place)));
		}

		private static boolean isOfWord(char c) {
			return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
		}

	}

}

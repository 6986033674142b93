package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A title taken apart, so that it can be compared with another: its words, how they sound
 * without numbers, and the numbers, by which editions are told apart.
 */
final class TwinTitle {

	private static final Pattern NUMBER = Pattern.compile("(\\d+)\\p{L}*");

	private static final Pattern ROMAN = Pattern.compile("(?=.)x{0,3}(?:ix|iv|v?i{0,3})");

	private static final String HAN_DIGITS = "一二三四五六七八九十";

	// What stands behind a year or the number of an edition: 3-й, 2024 г., 2024 жылы, 第3届
	private static final Set<String> BEHIND = Set.of("й", "я", "е", "ий", "ая", "ое", "го", "ой", "ши", "шы", "г", "гг",
			"год", "года", "году", "ж", "жыл", "жылы", "жылгы", "年", "届", "次");

	private static final Set<String> SMALL = Set.of("a", "an", "and", "for", "in", "of", "on", "the", "to", "with");

	private final String words;

	private final List<String> sounds = new ArrayList<>();

	private final Set<String> numbers = new TreeSet<>();

	TwinTitle(String text) {
		this.words = Folding.words(text).strip();
		withoutNumbers().stream().filter((word) -> !SMALL.contains(word)).map(Folding::sound).forEach(this.sounds::add);
	}

	private List<String> withoutNumbers() {
		List<String> left = new ArrayList<>();
		boolean behind = false;
		for (String word : this.words.split(" ")) {
			String number = number(word, !left.isEmpty() && left.get(left.size() - 1).equals("第"));
			if (number != null) {
				this.numbers.add(number);
				left.remove("第");
			}
			else if (!behind || !BEHIND.contains(word)) {
				left.add(word);
			}
			behind = number != null;
		}
		return left;
	}

	private static @Nullable String number(String word, boolean counted) {
		Matcher digits = NUMBER.matcher(word);
		if (digits.matches()) {
			return digits.group(1);
		}
		if (ROMAN.matcher(word).matches()) {
			return word;
		}
		int han = HAN_DIGITS.indexOf(word);
		return (counted && han >= 0) ? String.valueOf(han + 1) : null;
	}

	boolean isSame(TwinTitle other) {
		return this.words.equals(other.words);
	}

	/**
	 * Whether the two sound the same but for numbers.
	 */
	boolean soundsLike(TwinTitle other) {
		return !this.sounds.isEmpty() && this.sounds.equals(other.sounds);
	}

	boolean hasNumbersOf(TwinTitle other) {
		return this.numbers.equals(other.numbers);
	}

	/**
	 * Whether no number tells the two apart: one of them has all numbers of the other.
	 */
	boolean numbersAgree(TwinTitle other) {
		return this.numbers.containsAll(other.numbers) || other.numbers.containsAll(this.numbers);
	}

	/**
	 * How much of the two is the same, where all words of the one with fewer words are in
	 * the other, perhaps misspelled and in another order.
	 * @return of 1; 0 if a word of the shorter one is missing
	 */
	double likeness(TwinTitle other) {
		List<String> fewer = (this.sounds.size() <= other.sounds.size()) ? this.sounds : other.sounds;
		List<String> more = new ArrayList<>((fewer == this.sounds) ? other.sounds : this.sounds);
		int longer = more.size();
		for (String word : fewer) {
			if (!more.remove(word) && !removeMisspelled(word, more)) {
				return 0;
			}
		}
		return (longer > 0) ? (double) fewer.size() / longer : 0;
	}

	private static boolean removeMisspelled(String word, List<String> words) {
		for (int i = 0; i < words.size(); i++) {
			String other = words.get(i);
			int allowed = Math.min(word.length(), other.length()) / 4;
			if (word.length() > 4 && Math.abs(word.length() - other.length()) <= allowed
					&& distance(word, other) <= allowed) {
				words.remove(i);
				return true;
			}
		}
		return false;
	}

	/**
	 * How many letters must be changed, added or taken away (Levenshtein).
	 */
	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		Arrays.setAll(row, (i) -> i);
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[other.length()];
	}

}

package org.dostyk.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.dostyk.web.PortalProperties;

import org.springframework.stereotype.Component;

/**
 * Passwords that others try first: known words with whatever stands around them, few
 * characters over and over, rows of the keyboard or the alphabet, the names of the portal
 * and of the account. Lists of leaked passwords hold few of twelve characters and more,
 * so what is compared is what such a password is made of.
 */
@Component
class CommonPasswords {

	private static final String FILE = "/common-passwords.txt";

	// Signs that people put for letters, and the letters
	private static final String SIGNS = "@430$5781!";

	private static final String LETTERS = "aaeosstbii";

	private static final List<String> ROWS = List.of("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./",
			"ё1234567890-=", "йцукенгшщзхъ\\", "фывапролджэ", "ячсмитьбю.", "әіңғ,.үұқөһ", "1qaz", "2wsx", "3edc",
			"4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0p;/", "1йфя", "2цыч", "3увс", "4кам", "5епи", "6нрт",
			"7гоь");

	private static final int FEWEST_CHARACTERS = 5;

	private static final int FEWEST_BESIDE_NAMES = 8;

	private final Set<String> words;

	private final String portal;

	CommonPasswords(PortalProperties portal) {
		this.words = read();
		this.portal = portal.name();
	}

	private static Set<String> read() {
		try (BufferedReader file = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE), FILE),
						StandardCharsets.UTF_8))) {
			return file.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether others would try a password first.
	 * @param password the password
	 * @param name the name of its account
	 */
	boolean contains(String password, AccountName name) {
		String folded = AccountName.key(password);
		int[] characters = folded.codePoints().toArray();
		return isMadeOfOneWord(folded) || folded.codePoints().distinct().count() < FEWEST_CHARACTERS
				|| period(folded) <= folded.length() / 3 || runs(characters) <= Math.max(3, characters.length / 4)
				|| isLittleBesideNames(folded, name);
	}

	private boolean isMadeOfOneWord(String folded) {
		return List
			.of(plain(folded), letters(folded), letters(unsigned(folded)), unsigned(letters(folded)),
					letters(unsigned(folded.replaceAll("[^\\p{L}]+$", ""))))
			.stream()
			.anyMatch((core) -> this.words.contains(core) || this.words.contains(core.substring(0, period(core))));
	}

	private static String plain(String text) {
		return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
	}

	private static String letters(String text) {
		return text.replaceAll("[^\\p{L}\\p{M}]+", "");
	}

	private static String unsigned(String text) {
		StringBuilder letters = new StringBuilder(text);
		for (int i = 0; i < letters.length(); i++) {
			int sign = SIGNS.indexOf(letters.charAt(i));
			if (sign >= 0) {
				letters.setCharAt(i, LETTERS.charAt(sign));
			}
		}
		return letters.toString();
	}

	/**
	 * The length of what a text says over and over, perhaps cut off at its end.
	 */
	private static int period(String text) {
		int period = 1;
		while (period < text.length() && !text.startsWith(text.substring(period))) {
			period++;
		}
		return Math.min(period, text.length());
	}

	/**
	 * How many pieces a text has in each of which one step leads from each character to
	 * the next: none, to a neighbour in the alphabet, or to one on the keyboard.
	 */
	private static int runs(int[] characters) {
		int runs = 1;
		List<Integer> steps = List.of(-1, 0, 1);
		for (int i = 1; i < characters.length; i++) {
			List<Integer> possible = new ArrayList<>(steps);
			possible.retainAll(steps(characters[i - 1], characters[i]));
			if (possible.isEmpty()) {
				runs++;
				possible = List.of(-1, 0, 1);
			}
			steps = possible;
		}
		return runs;
	}

	private static List<Integer> steps(int from, int to) {
		List<Integer> steps = new ArrayList<>();
		if (Math.abs(to - from) <= 1) {
			steps.add(to - from);
		}
		for (String row : ROWS) {
			int place = row.indexOf(from);
			int next = row.indexOf(to);
			if (place >= 0 && next >= 0 && Math.abs(next - place) <= 1) {
				steps.add(next - place);
			}
		}
		return steps;
	}

	private boolean isLittleBesideNames(String folded, AccountName name) {
		String whole = plain(folded);
		String rest = whole;
		for (String each : (name.text() + " " + this.portal).split("[^\\p{L}\\p{M}\\p{N}]+")) {
			rest = (each.length() > 1) ? rest.replace(AccountName.key(each), "") : rest;
		}
		return rest.length() < whole.length() && rest.codePointCount(0, rest.length()) < FEWEST_BESIDE_NAMES;
	}

}

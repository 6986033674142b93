package org.dostyk.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Folds words as the functions of the same names in {@code V4__catalogue.sql} do, so that
 * what a search found can be pointed out in the text. A test compares them over all
 * titles.
 */
final class Folding {

	/**
	 * A Han character or kana, which is a word of its own.
	 */
	static final String HAN = "[\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\x{20000}-\\x{30000}]";

	private static final String KAZAKH = "әқғңөұүіһёў";

	private static final String RUSSIAN = "акгноууихеу";

	private static final String CYRILLIC = "абвгдежзийклмнопрстуфхчшщыэywqx";

	private static final String LATIN = "abvgdecziiklmnoprstufhcccieivkh";

	private static final Pattern KAZAKH_ENDINGS = Pattern
		.compile("(?U)\\b([а-я]{3,}?)(?:лар|лер|дар|дер|тар|тер)?(?:си|и)?"
				+ "(?:нин|дин|тин|га|ге|ка|ке|на|не|ни|ди|ти|н|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен)?(?:ги)?\\b");

	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

	private static final Map<Integer, String> FOLDED = new ConcurrentHashMap<>();

	private Folding() {
	}

	static String fold(String text) {
		return Normalizer2.getNFKCInstance()
			.normalize(text)
			.codePoints()
			.mapToObj((c) -> FOLDED.computeIfAbsent(c, Folding::fold))
			.collect(Collectors.joining());
	}

	/**
	 * Folded words with single spaces; Han characters stand alone.
	 */
	static String words(String text) {
		return fold(text).replaceAll("(" + HAN + ")", " $1 ").replaceAll("[^\\p{L}\\p{N}]+", " ");
	}

	/**
	 * Folded words without the endings of Kazakh nouns.
	 */
	static String base(String words) {
		return KAZAKH_ENDINGS.matcher(words.replace('ы', 'и')).replaceAll("$1");
	}

	/**
	 * One spelling for the transliterations of folded words.
	 */
	static String sound(String words) {
		String sound = words.replace("kh", "x")
			.replace("gh", "g")
			.replace("ph", "f")
			.replace("ck", "k")
			.replaceAll("[szc]h|j|дж", "ш")
			.replace("я", "ia")
			.replace("ю", "iu")
			.replace("ц", "ts")
			.replaceAll("[ьъ]", "");
		return letters(sound, CYRILLIC, LATIN).replace("ie", "e").replaceAll("([aceiklmnprst])\\1", "$1");
	}

	private static String fold(int codePoint) {
		String character = Character.toString(codePoint);
		if ("'’ʼ‘`´".contains(character)) {
			return "";
		}
		String plain = switch (Character.UnicodeScript.of(codePoint)) {
			case HAN -> SIMPLIFIED.transliterate(character);
			case LATIN -> ASCII.transliterate(character);
			case GREEK -> Normalizer2.getNFDInstance().normalize(character).replaceAll("\\p{M}", "");
			default -> character;
		};
		String lower = plain.codePoints()
			.map(Character::toLowerCase)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return letters(lower, KAZAKH, RUSSIAN);
	}

	private static String letters(String text, String from, String to) {
		StringBuilder changed = new StringBuilder(text);
		for (int i = 0; i < changed.length(); i++) {
			int place = from.indexOf(changed.charAt(i));
			if (place >= 0) {
				changed.setCharAt(i, to.charAt(place));
			}
		}
		return changed.toString();
	}

}

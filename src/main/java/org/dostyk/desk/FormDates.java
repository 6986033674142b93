package org.dostyk.desk;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.dostyk.value.CleanText;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Language;
import org.dostyk.value.RefusedException;
import org.dostyk.web.Dates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says how a date that is being typed is understood, and guesses what was meant where it
 * is not.
 */
@Component
class FormDates {

	private static final Pattern YEAR_FIRST = Pattern
		.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*(?:[-./月]\\s*(?:(\\d{1,2})\\s*日?)?)?\\.?");

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4})");

	private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{4})");

	private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})\\s*(?:ж\\.?|жыл[ыға]*|г\\.?|год[ау]?|年)");

	private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,2}|\\d{4})(?!\\d)");

	private static final int MONTHS = 12;

	private static final int SHORTEST = 3;

	private static final int LONGEST = 60;

	private final Dates dates;

	private final NavigableMap<String, Integer> months = new TreeMap<>();

	FormDates(Dates dates) {
		this.dates = dates;
		for (Language language : Language.values()) {
			DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language.tag()));
			for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
				for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
					String[] names = symbols.getMonths(context, width);
					for (int i = 0; i < MONTHS; i++) {
						String name = names[i].toLowerCase(Locale.ROOT).replace(".", "");
						if (name.length() >= SHORTEST) {
							this.months.putIfAbsent(name, i + 1);
						}
					}
				}
			}
		}
	}

	/**
	 * How a date is understood.
	 * @param text what was typed
	 * @param language the language of the page
	 * @return for example {@code May 2014}, or null if it is no date
	 */
	@Nullable String understood(String text, Language language) {
		return read(text).map((date) -> this.dates.full(date, language)).orElse(null);
	}

	/**
	 * The date that may have been meant.
	 * @param text what was typed
	 * @return EDTF, or null if it is a date already, or nothing can be guessed
	 */
	@Nullable String meant(String text) {
		String typed = text.strip();
		if (typed.isEmpty() || typed.length() > LONGEST || read(typed).isPresent()) {
			return null;
		}
		return guesses(typed).stream()
			.flatMap((guess) -> read(guess).stream())
			.map(EdtfDate::text)
			.findFirst()
			.orElse(null);
	}

	private List<String> guesses(String typed) {
		Matcher yearFirst = YEAR_FIRST.matcher(typed);
		if (yearFirst.matches()) {
			return List.of(join(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
		}
		Matcher dayFirst = DAY_FIRST.matcher(typed);
		if (dayFirst.matches()) {
			return List.of(join(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)),
					join(dayFirst.group(3), dayFirst.group(1), dayFirst.group(2)));
		}
		Matcher monthFirst = MONTH_FIRST.matcher(typed);
		if (monthFirst.matches()) {
			return List.of(join(monthFirst.group(2), monthFirst.group(1), null));
		}
		Matcher yearOnly = YEAR_ONLY.matcher(typed);
		return yearOnly.matches() ? List.of(yearOnly.group(1)) : inWords(typed.toLowerCase(Locale.ROOT));
	}

	private List<String> inWords(String typed) {
		Integer month = null;
		for (String word : typed.split("[^\\p{L}\\p{M}]+")) {
			Integer called = month(word);
			month = (called != null) ? called : month;
		}
		String year = null;
		String day = null;
		Matcher numbers = NUMBER.matcher(typed);
		while (numbers.find()) {
			if (numbers.group(1).length() == 4) {
				year = numbers.group(1);
			}
			else {
				day = numbers.group(1);
			}
		}
		return (month != null && year != null) ? List.of(join(year, month.toString(), day)) : List.of();
	}

	// A name in full, or as much of one as tells it from the others
	private @Nullable Integer month(String word) {
		if (word.length() < SHORTEST) {
			return null;
		}
		Set<Integer> called = Set.copyOf(this.months.subMap(word, word + Character.MAX_VALUE).values());
		return (called.size() == 1) ? called.iterator().next() : null;
	}

	private static String join(String year, String month, @Nullable String day) {
		String upToMonth = year + "-" + two(month);
		return (day != null) ? upToMonth + "-" + two(day) : upToMonth;
	}

	private static String two(String number) {
		return (number.length() < 2) ? "0" + number : number;
	}

	private static Optional<EdtfDate> read(String text) {
		try {
			return Optional.ofNullable(CleanText.line(text)).map(EdtfDate::parse);
		}
		catch (RefusedException ex) {
			return Optional.empty();
		}
	}

}

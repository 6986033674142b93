package org.dostyk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.EdtfDate.Precision;
import org.dostyk.value.Language;
import org.dostyk.value.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says dates and periods in the language of the page, never more exactly than the source.
 * Months, days and their order come from ICU, words such as "since" from the messages
 * {@code date.*}. The full forms are for text, the list forms, with shorter months and
 * signs for words, for tables.
 */
@Component
public class Dates {

	private static final ULocale ROMAN = ULocale.forLanguageTag("en-u-nu-roman");

	private final MessageSource messages;

	// Finding a pattern costs ICU far more than following it
	private final Map<String, String> patterns = new ConcurrentHashMap<>();

	private final Map<String, DateIntervalFormat> intervals = new ConcurrentHashMap<>();

	Dates(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A date with the month's name in full.
	 * @param date the date
	 * @param language the language of the page
	 * @return for example {@code 12 September 2024}, {@code c. 1991}, {@code 2010s}
	 */
	public String full(EdtfDate date, Language language) {
		return qualified(date, language, Style.FULL);
	}

	/**
	 * The day of a moment, in universal time.
	 * @param moment the moment
	 * @param language the language of the page
	 * @return for example {@code 12 September 2024}
	 */
	public String day(Instant moment, Language language) {
		return full(new EdtfDate(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString()), language);
	}

	/**
	 * A date with the month's name abbreviated.
	 * @param date the date
	 * @param language the language of the page
	 * @return for example {@code 12 Sept 2024}
	 */
	public String list(EdtfDate date, Language language) {
		return qualified(date, language, Style.LIST);
	}

	/**
	 * A period in words.
	 * @param period the period
	 * @param goesOn whether it goes on where no end is recorded
	 * @param language the language of the page
	 * @return for example {@code 6–12 September 2024}, {@code since 2014},
	 * {@code not recorded}
	 */
	public String full(Period period, boolean goesOn, Language language) {
		EdtfDate start = period.start();
		EdtfDate end = period.end();
		if (start != null && end == null && goesOn) {
			return isPlain(start) ? word("date.since", language, plain(start, language, Style.INFLECTED))
					: word("date.began", language, full(start, language));
		}
		if (start == null && end != null) {
			return word(isPlain(end) ? "date.until" : "date.ended", language, full(end, language));
		}
		return range(start, end, language, Style.FULL);
	}

	/**
	 * A period in as few signs as possible.
	 * @param period the period
	 * @param goesOn whether it goes on where no end is recorded
	 * @param language the language of the page
	 * @return for example {@code 6–12 Sept 2024}, {@code 2014 –}, {@code not recorded}
	 */
	public String list(Period period, boolean goesOn, Language language) {
		EdtfDate start = period.start();
		EdtfDate end = period.end();
		if (start != null && end == null && goesOn) {
			return word("date.from-open", language, list(start, language));
		}
		if (start == null && end != null) {
			return word("date.to-open", language, list(end, language));
		}
		return range(start, end, language, Style.LIST);
	}

	/**
	 * The date for the {@code datetime} attribute of an HTML {@code time} element.
	 * @param date the date
	 * @return a valid year, month or date string of HTML, or null where HTML has none:
	 * for seasons, decades, centuries and years before 1
	 */
	public @Nullable String machine(EdtfDate date) {
		LocalDate day = date.earliest();
		if (day.getYear() < 1) {
			return null;
		}
		return switch (date.precision()) {
			case YEAR -> machine("%04d", day);
			case MONTH -> machine("%04d-%02d", day);
			case DAY -> machine("%04d-%02d-%02d", day);
			case CENTURY, DECADE, SEASON -> null;
		};
	}

	private static String machine(String format, LocalDate day) {
		return String.format(Locale.ROOT, format, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	private String range(@Nullable EdtfDate start, @Nullable EdtfDate end, Language language, Style style) {
		if (start == null) {
			return word("date.not-recorded", language);
		}
		if (end == null || start.equals(end)) {
			return qualified(start, language, style);
		}
		if (isPlain(start) && isPlain(end) && start.precision() == end.precision() && isOfOurEra(start)) {
			if (start.earliest().equals(end.earliest())) {
				return plain(start, language, style);
			}
			if (start.precision() == Precision.YEAR) {
				return word("date.years", language, year(start), year(end));
			}
			return joined(interval(style.intervalSkeleton(start, language), language)
				.formatToValue(start.earliest(), end.earliest())
				.toString(), language);
		}
		return word("date.range", language, qualified(start, language, style), qualified(end, language, style));
	}

	// ICU joins Chinese dates with a dash between spaces where one writes "to", and
	// Russian days with a dash as long as that between months
	private static String joined(String interval, Language language) {
		return switch (language) {
			case ZH -> interval.replaceAll("\\p{Z}*–\\p{Z}*", "至");
			case RU -> interval.replaceAll("(?<=\\d)—(?=\\d)", "–");
			case EN, KK -> interval;
		};
	}

	private String qualified(EdtfDate date, Language language, Style style) {
		String plain = plain(date, language, style);
		if (date.approximate()) {
			return word(date.uncertain() ? "date.about-uncertain" : "date.about", language, plain);
		}
		return date.uncertain() ? word("date.uncertain", language, plain) : plain;
	}

	private String plain(EdtfDate date, Language language, Style style) {
		return switch (date.precision()) {
			case CENTURY -> century(date.earliest().getYear() / 100 + 1, language);
			case DECADE -> word("date.decade", language, year(date));
			case YEAR -> yearInWords(date, language);
			case SEASON -> word(season(date), language, yearInWords(date, language));
			case MONTH, DAY -> day(date, language, style);
		};
	}

	private String century(int number, Language language) {
		return word("date.century", language, String.valueOf(number),
				new RuleBasedNumberFormat(locale(language), RuleBasedNumberFormat.ORDINAL).format(number),
				NumberFormat.getInstance(ROMAN).format(number));
	}

	private String yearInWords(EdtfDate date, Language language) {
		return isOfOurEra(date) ? word("date.year", language, year(date))
				: format(pattern("Gy", language), date, language);
	}

	private String day(EdtfDate date, Language language, Style style) {
		String pattern = pattern((isOfOurEra(date) ? "" : "G") + style.skeleton(date), language);
		// A month that stands alone is nominative (LLLL), after a preposition it is not
		// (MMMM)
		return format((style == Style.INFLECTED) ? pattern.replace('L', 'M') : pattern, date, language);
	}

	private String pattern(String skeleton, Language language) {
		return this.patterns.computeIfAbsent(language + skeleton,
				(key) -> DateTimePatternGenerator.getInstance(locale(language)).getBestPattern(skeleton));
	}

	// A copy, because ICU's formats are not for several threads at once
	private DateIntervalFormat interval(String skeleton, Language language) {
		return this.intervals
			.computeIfAbsent(language + skeleton, (key) -> DateIntervalFormat.getInstance(skeleton, locale(language)))
			.clone();
	}

	private String format(String pattern, EdtfDate date, Language language) {
		return new SimpleDateFormat(pattern, locale(language)).format(date.earliest());
	}

	private String word(String key, Language language, Object... values) {
		return this.messages.getMessage(key, values, language.locale());
	}

	// English as outside America: the day before the month
	private static ULocale locale(Language language) {
		return ULocale.forLanguageTag((language == Language.EN) ? "en-001" : language.tag());
	}

	// As text: a number would be given a separator of thousands
	private static String year(EdtfDate date) {
		return String.valueOf(date.earliest().getYear());
	}

	private static String season(EdtfDate date) {
		return switch (date.earliest().getMonth()) {
			case MARCH -> "date.spring";
			case JUNE -> "date.summer";
			case SEPTEMBER -> "date.autumn";
			default -> "date.winter";
		};
	}

	private static boolean isOfOurEra(EdtfDate date) {
		return date.earliest().getYear() > 0;
	}

	// A year, a month or a day: what grammar and ICU's intervals can handle
	private static boolean isPlain(EdtfDate date) {
		return !date.approximate() && !date.uncertain() && date.precision().compareTo(Precision.YEAR) >= 0
				&& date.precision() != Precision.SEASON;
	}

	/**
	 * How much room there is for a month.
	 */
	private enum Style {

		FULL, INFLECTED, LIST;

		private String skeleton(EdtfDate date) {
			String month = (this == LIST) ? "yMMM" : "yMMMM";
			return (date.precision() == Precision.DAY) ? month + "d" : month;
		}

		// For yMMMM(d) ICU writes Chinese months once as numerals, once as words
		private String intervalSkeleton(EdtfDate date, Language language) {
			return ((language == Language.ZH) ? LIST : this).skeleton(date);
		}

	}

}

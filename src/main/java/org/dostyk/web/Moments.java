package org.dostyk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.dostyk.value.Language;

import org.springframework.stereotype.Component;

/**
 * Says moments to the minute by the server's clock, which is that of the office in which
 * its staff works. Files hold moments in universal time.
 */
@Component
public class Moments {

	private final ZoneId zone = ZoneId.systemDefault();

	/**
	 * Moments in the language of a page.
	 * @param language the language
	 * @return says moments in it
	 */
	public InLanguage in(Language language) {
		return new InLanguage(this.zone, language);
	}

	/**
	 * A moment in words: the time of day if it was today, else with the day.
	 * @param moment the moment
	 * @param language the language of the page
	 * @return for example {@code 14:32}, {@code 24 Nov 2026, 14:32}
	 */
	public String say(Instant moment, Language language) {
		return in(language).say(moment);
	}

	/**
	 * The day of a moment.
	 * @param moment the moment
	 * @return the day by the server's clock
	 */
	public LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.zone);
	}

	/**
	 * When a day begins.
	 * @param day the day by the server's clock
	 * @return its first moment
	 */
	public Instant start(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant();
	}

	/**
	 * Moments in one language.
	 *
	 * @param zone the zone of the clock
	 * @param language the language
	 */
	public record InLanguage(ZoneId zone, Language language) {

		/**
		 * A moment in words: the time of day if it was today, else with the day.
		 * @param moment the moment
		 * @return for example {@code 14:32}, {@code 24 Nov 2026, 14:32}
		 */
		public String say(Instant moment) {
			boolean today = LocalDate.ofInstant(moment, this.zone).equals(LocalDate.now(this.zone));
			DateFormat format = DateFormat.getInstanceForSkeleton(today ? "Hm" : "yMMMdHm", locale());
			format.setTimeZone(icuZone());
			return format.format(Date.from(moment));
		}

		/**
		 * A moment as machines read it.
		 * @param moment the moment
		 * @return for example {@code 2026-11-25T03:12:45Z}
		 */
		public String machine(Instant moment) {
			return moment.truncatedTo(ChronoUnit.SECONDS).toString();
		}

		/**
		 * Whose clock that is.
		 * @return for example {@code Kazakhstan Time, UTC+05:00}
		 */
		public String clock() {
			ZoneOffset offset = this.zone.getRules().getOffset(Instant.now());
			String name = icuZone().getDisplayName(false, TimeZone.LONG, locale());
			return name + ", UTC"
					+ (offset.equals(ZoneOffset.UTC) ? "" : DateTimeFormatter.ofPattern("xxx").format(offset));
		}

		private TimeZone icuZone() {
			return TimeZone.getTimeZone(this.zone.getId());
		}

		private ULocale locale() {
			return (this.language == Language.EN) ? ULocale.UK : ULocale.forLocale(this.language.locale());
		}

	}

}

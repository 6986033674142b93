package org.dostyk.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.springframework.stereotype.Component;

/**
 * Says moments to the minute, in universal time, because the portal does not know where
 * its readers are.
 */
@Component
class Moments {

	/**
	 * Moments in the language of a page.
	 */
	InLanguage in(Locale locale) {
		return new InLanguage(locale);
	}

	/**
	 * Moments in one language.
	 *
	 * @param locale the language
	 */
	record InLanguage(Locale locale) {

		/**
		 * A moment in words.
		 * @return for example {@code 25 Nov 2026, 03:12}
		 */
		public String say(Instant moment) {
			ULocale language = this.locale.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(this.locale);
			DateFormat format = DateFormat.getInstanceForSkeleton("yMMMdHm", language);
			format.setTimeZone(TimeZone.GMT_ZONE);
			return format.format(Date.from(moment));
		}

		/**
		 * A moment as machines read it.
		 * @return for example {@code 2026-11-25T03:12:45Z}
		 */
		public String machine(Instant moment) {
			return moment.truncatedTo(ChronoUnit.SECONDS).toString();
		}

	}

}

package org.dostyk.web;

import org.dostyk.value.EdtfDate;
import org.dostyk.value.Language;
import org.dostyk.value.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {

	private static final Dates DATES = new Dates(words());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2014-05-12  | 12 May 2014         | 2014 ж. 12 мамыр     | 12 мая 2014 г.           | 2014年5月12日
			2024-09-06  | 6 September 2024    | 2024 ж. 6 қыркүйек   | 6 сентября 2024 г.       | 2024年9月6日
			2014-05     | May 2014            | 2014 ж. мамыр        | май 2014 г.              | 2014年5月
			2024-09     | September 2024      | 2024 ж. қыркүйек     | сентябрь 2024 г.         | 2024年9月
			2014        | 2014                | 2014 ж.              | 2014 г.                  | 2014年
			2014-XX     | 2014                | 2014 ж.              | 2014 г.                  | 2014年
			2014-XX-XX  | 2014                | 2014 ж.              | 2014 г.                  | 2014年
			2014-05-XX  | May 2014            | 2014 ж. мамыр        | май 2014 г.              | 2014年5月
			1991~       | c. 1991             | шамамен 1991 ж.      | ок. 1991 г.              | 约1991年
			2003?       | 2003?               | 2003 ж. (?)          | 2003 г. (?)              | 2003年（？）
			2003%       | c. 2003?            | шамамен 2003 ж. (?)  | ок. 2003 г. (?)          | 约2003年（？）
			2014-05~    | c. May 2014         | шамамен 2014 ж. мамыр | ок. май 2014 г.         | 约2014年5月
			201X        | 2010s               | 2010-жылдар          | 2010-е годы              | 2010年代
			20XX        | 21st century        | XXI ғасыр            | XXI век                  | 21世纪
			18XX~       | c. 19th century     | шамамен XIX ғасыр    | ок. XIX век              | 约19世纪
			2014-21     | spring 2014         | 2014 ж. көктемі      | весна 2014 г.            | 2014年春季
			2014-22     | summer 2014         | 2014 ж. жазы         | лето 2014 г.             | 2014年夏季
			2014-23     | autumn 2014         | 2014 ж. күзі         | осень 2014 г.            | 2014年秋季
			2014-24     | winter 2014         | 2014 ж. қысы         | зима 2014 г.             | 2014年冬季
			-0044       | 45 BC               | б.з.д. 45 ж.         | 45 г. до н. э.           | 公元前45年
			-0044-03-15 | 15 March 45 BC      | б.з.д. 45 ж. 15 наурыз | 15 марта 45 г. до н. э. | 公元前45年3月15日
			0000        | 1 BC                | б.з.д. 1 ж.          | 1 г. до н. э.            | 公元前1年
			Y17000      | 17000               | 17000 ж.             | 17000 г.                 | 17000年
			0987        | 987                 | 987 ж.               | 987 г.                   | 987年
			1582-10-10  | 10 October 1582     | 1582 ж. 10 қазан     | 10 октября 1582 г.       | 1582年10月10日
			""")
	void aDateIsSaidInTheLanguageOfThePage(String date, String en, String kk, String ru, String zh) {
		assertThat(full(date, Language.EN)).isEqualTo(en);
		assertThat(full(date, Language.KK)).isEqualTo(kk);
		assertThat(full(date, Language.RU)).isEqualTo(ru);
		assertThat(full(date, Language.ZH)).isEqualTo(zh);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024-02-06  | 6 Feb 2024  | 2024 ж. 6 ақп. | 6 февр. 2024 г. | 2024年2月6日
			2024-02     | Feb 2024    | 2024 ж. ақп.   | февр. 2024 г.   | 2024年2月
			2014        | 2014        | 2014 ж.        | 2014 г.         | 2014年
			2024-02?    | Feb 2024?   | 2024 ж. ақп. (?) | февр. 2024 г. (?) | 2024年2月（？）
			201X        | 2010s       | 2010-жылдар    | 2010-е годы     | 2010年代
			""")
	void inAListTheMonthIsShort(String date, String en, String kk, String ru, String zh) {
		assertThat(list(date, Language.EN)).isEqualTo(en);
		assertThat(list(date, Language.KK)).isEqualTo(kk);
		assertThat(list(date, Language.RU)).isEqualTo(ru);
		assertThat(list(date, Language.ZH)).isEqualTo(zh);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2024-09-06/2024-09-12 | 6–12 September 2024 | 2024 ж. 6–12 қыркүйек | 6–12 сентября 2024 г. | 2024年9月6日至12日
					2024-09-06/2024-10-12 | 6 September – 12 October 2024 | 2024 ж. 6 қыркүйек – 12 қазан | 6 сентября — 12 октября 2024 г. | 2024年9月6日至10月12日
					2023-12-06/2024-01-02 | 6 December 2023 – 2 January 2024 | 2023 ж. 6 желтоқсан – 2024 ж. 2 қаңтар | 6 декабря 2023 г. — 2 января 2024 г. | 2023年12月6日至2024年1月2日
					2024-09/2024-10       | September – October 2024 | 2024 ж. қыркүйек – қазан | сентябрь — октябрь 2024 г. | 2024年9月至10月
					2013/2015             | 2013–2015 | 2013–2015 жж. | 2013–2015 гг. | 2013—2015年
					2014/2014             | 2014 | 2014 ж. | 2014 г. | 2014年
					2014-XX/2014          | 2014 | 2014 ж. | 2014 г. | 2014年
					2024-09-06/2024-09-06 | 6 September 2024 | 2024 ж. 6 қыркүйек | 6 сентября 2024 г. | 2024年9月6日
					2020-01-21/2020       | 21 January 2020 – 2020 | 2020 ж. 21 қаңтар – 2020 ж. | 21 января 2020 г. — 2020 г. | 2020年1月21日至2020年
					2013~/2015            | c. 2013 – 2015 | шамамен 2013 ж. – 2015 ж. | ок. 2013 г. — 2015 г. | 约2013年至2015年
					2013-21/2013-22       | spring 2013 – summer 2013 | 2013 ж. көктемі – 2013 ж. жазы | весна 2013 г. — лето 2013 г. | 2013年春季至2013年夏季
					199X/200X             | 1990s – 2000s | 1990-жылдар – 2000-жылдар | 1990-е годы — 2000-е годы | 1990年代至2000年代
					-0044/0014            | 45 BC – 14 | б.з.д. 45 ж. – 14 ж. | 45 г. до н. э. — 14 г. | 公元前45年至14年
					""")
	void aPeriodIsJoinedWhereGrammarAllows(String interval, String en, String kk, String ru, String zh) {
		assertThat(full(interval, false, Language.EN)).isEqualTo(en);
		assertThat(full(interval, true, Language.KK)).isEqualTo(kk);
		assertThat(full(interval, false, Language.RU)).isEqualTo(ru);
		assertThat(full(interval, true, Language.ZH)).isEqualTo(zh);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2014/..       | since 2014        | басталуы: 2014 ж.          | с 2014 г.           | 2014年起
			2014-05/..    | since May 2014    | басталуы: 2014 ж. мамыр    | с мая 2014 г.       | 2014年5月起
			2014-05-12/.. | since 12 May 2014 | басталуы: 2014 ж. 12 мамыр | с 12 мая 2014 г.    | 2014年5月12日起
			1991~/..      | since c. 1991     | басталуы: шамамен 1991 ж.  | начало: ок. 1991 г. | 约1991年起
			2014-21/..    | since spring 2014 | басталуы: 2014 ж. көктемі  | начало: весна 2014 г. | 2014年春季起
			201X/..       | since 2010s       | басталуы: 2010-жылдар      | начало: 2010-е годы | 2010年代起
			../2014-05    | until May 2014    | аяқталуы: 2014 ж. мамыр    | по май 2014 г.      | 至2014年5月
			../2014-21    | until spring 2014 | аяқталуы: 2014 ж. көктемі  | окончание: весна 2014 г. | 至2014年春季
			""")
	void whatGoesOnIsSaidToHaveBegun(String interval, String en, String kk, String ru, String zh) {
		assertThat(full(interval, true, Language.EN)).isEqualTo(en);
		assertThat(full(interval, true, Language.KK)).isEqualTo(kk);
		assertThat(full(interval, true, Language.RU)).isEqualTo(ru);
		assertThat(full(interval, true, Language.ZH)).isEqualTo(zh);
	}

	@Test
	void whatIsOverWithoutARecordedEndShowsItsStartAlone() {
		assertThat(full("2014-05/", false, Language.EN)).isEqualTo("May 2014");
		assertThat(list("2014-05/", false, Language.EN)).isEqualTo("May 2014");
	}

	@Test
	void inAListASignStandsForAWord() {
		assertThat(list("2020/", true, Language.EN)).isEqualTo("2020 –");
		assertThat(list("2020-02/", true, Language.RU)).isEqualTo("февр. 2020 г. —");
		assertThat(list("/2020", false, Language.EN)).isEqualTo("– 2020");
		assertThat(list("2024-02-06/2024-02-12", false, Language.EN)).isEqualTo("6–12 Feb 2024");
		assertThat(list("2024-02-06/2024-02-12", false, Language.KK)).isEqualTo("2024 ж. 6–12 ақп.");
		assertThat(list("2024-02-06/2024-02-12", false, Language.RU)).isEqualTo("6–12 февр. 2024 г.");
		assertThat(list("2024-02-06/2024-02-12", false, Language.ZH)).isEqualTo("2024年2月6日至12日");
		assertThat(list("2024-02/2025-03", false, Language.EN)).isEqualTo("Feb 2024 – Mar 2025");
	}

	@ParameterizedTest
	@EnumSource
	void whatHasNeitherStartNorEndIsNotRecordedEvenIfItGoesOn(Language language) {
		String unknown = words().getMessage("date.not-recorded", null, language.locale());
		assertThat(DATES.full(Period.NOT_RECORDED, true, language)).isEqualTo(unknown);
		assertThat(DATES.list(Period.NOT_RECORDED, false, language)).isEqualTo(unknown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2014", "2014~", "2014?", "2014%", "2014-XX", "2014-XX-XX", "201X", "20XX", "Y17000" })
	void noMonthOrDayIsShownThatTheSourceDidNotGive(String date) {
		String digits = date.replaceAll("[XY?~%-]", "");
		for (Language language : Language.values()) {
			for (String shown : new String[] { full(date, language), list(date, language),
					full(date + "/", true, language), full("/" + date, false, language) }) {
				assertThat(shown.replaceAll("\\D", "")).isIn(digits, digits + "0", "21", "");
				for (int month = 1; month <= 12; month++) {
					String name = full("2014-%02d".formatted(month), language).replaceAll("[\\d ]|ж\\.|г\\.|年", "");
					assertThat(shown).doesNotContain(name);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2014-05-12, 2014-05-12", "2014-05, 2014-05", "2014, 2014", "2014~, 2014", "2014-05?, 2014-05",
			"2014-XX, 2014", "2014-05-XX, 2014-05", "0987, 0987", "Y17000, 17000", "201X,", "20XX,", "2014-21,",
			"-0044,", "-0044-03-15,", "0000," })
	void theMachineReadableDateIsOneThatHtmlKnows(String date, @Nullable String machine) {
		assertThat(DATES.machine(EdtfDate.parse(date))).isEqualTo(machine);
	}

	private static String full(String date, Language language) {
		return plainSpaces(DATES.full(EdtfDate.parse(date), language));
	}

	private static String list(String date, Language language) {
		return plainSpaces(DATES.list(EdtfDate.parse(date), language));
	}

	private static String full(String interval, boolean goesOn, Language language) {
		return plainSpaces(DATES.full(Period.parse(interval), goesOn, language));
	}

	private static String list(String interval, boolean goesOn, Language language) {
		return plainSpaces(DATES.list(Period.parse(interval), goesOn, language));
	}

	// ICU sets thin and no-break spaces as typography wants them
	private static String plainSpaces(String text) {
		return text.replaceAll("[\\u00a0\\u2009\\u202f]", " ");
	}

	private static StaticMessageSource words() {
		StaticMessageSource words = new StaticMessageSource();
		word(words, "date.year", "{0}", "{0}\u202fж.", "{0}\u202fг.", "{0}年");
		word(words, "date.years", "{0}–{1}", "{0}–{1}\u202fжж.", "{0}–{1}\u202fгг.", "{0}—{1}年");
		word(words, "date.decade", "{0}s", "{0}-жылдар", "{0}-е\u202fгоды", "{0}年代");
		word(words, "date.century", "{1} century", "{2} ғасыр", "{2} век", "{0}世纪");
		word(words, "date.spring", "spring {0}", "{0} көктемі", "весна {0}", "{0}春季");
		word(words, "date.summer", "summer {0}", "{0} жазы", "лето {0}", "{0}夏季");
		word(words, "date.autumn", "autumn {0}", "{0} күзі", "осень {0}", "{0}秋季");
		word(words, "date.winter", "winter {0}", "{0} қысы", "зима {0}", "{0}冬季");
		word(words, "date.about", "c. {0}", "шамамен {0}", "ок. {0}", "约{0}");
		word(words, "date.uncertain", "{0}?", "{0} (?)", "{0} (?)", "{0}（？）");
		word(words, "date.about-uncertain", "c. {0}?", "шамамен {0} (?)", "ок. {0} (?)", "约{0}（？）");
		word(words, "date.range", "{0} – {1}", "{0} – {1}", "{0} — {1}", "{0}至{1}");
		word(words, "date.since", "since {0}", "басталуы: {0}", "с {0}", "{0}起");
		word(words, "date.began", "since {0}", "басталуы: {0}", "начало: {0}", "{0}起");
		word(words, "date.until", "until {0}", "аяқталуы: {0}", "по {0}", "至{0}");
		word(words, "date.ended", "until {0}", "аяқталуы: {0}", "окончание: {0}", "至{0}");
		word(words, "date.from-open", "{0} –", "{0} –", "{0} —", "{0}起");
		word(words, "date.to-open", "– {0}", "– {0}", "— {0}", "至{0}");
		word(words, "date.not-recorded", "not recorded", "көрсетілмеген", "не указано", "未记录");
		return words;
	}

	private static void word(StaticMessageSource words, String key, String en, String kk, String ru, String zh) {
		words.addMessage(key, Language.EN.locale(), en);
		words.addMessage(key, Language.KK.locale(), kk);
		words.addMessage(key, Language.RU.locale(), ru);
		words.addMessage(key, Language.ZH.locale(), zh);
	}

}

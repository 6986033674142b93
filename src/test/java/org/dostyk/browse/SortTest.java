package org.dostyk.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The orders that readers of each language expect, as their dictionaries have them.
 */
@PortalTest
class SortTest {

	@Autowired
	private MockMvc portal;

	private Reader reader;

	@BeforeEach
	void open() {
		this.reader = new Reader(this.portal);
	}

	@ParameterizedTest
	@CsvSource({
			"en, countries, Argentina|Azerbaijan|China|Croatia|Kazakhstan|South Africa|Sweden|Türkiye|Turkmenistan|Ukraine",
			"kk, countries, Австралия|АҚШ|Аргентина|Ауғанстан|Әзірбайжан|Бангладеш|Босния және Герцеговина|Біріккен Араб Әмірліктері|Ватикан"
					+ "|Канада|Қазақстан|Қытай|Лаос|Молдова|Моңғолия|Оман|Оңтүстік Корея|Өзбекстан|Палестина|Пәкістан|Таиланд|Тәжікстан"
					+ "|Украина|Ұлыбритания|Үндістан|Филиппин",
			"kk, places, Ақтау|Ақтөбе|Алматы|Жамбыл облысы|Жаңатас|Көкшетау|Қарағанды|Орал|Өскемен|Павлодар|Шымкент|Іле-Балқаш мемлекеттік табиғи резерваты",
			"ru, countries, Австралия|Азербайджан|Афганистан|Египет|Израиль|Индия|Казахстан|Камбоджа|Кыргызстан|США|Таджикистан|ЮАР|Южная Корея|Япония",
			"zh, countries, 阿富汗|埃及|德国|俄罗斯|法国|哈萨克斯坦|韩国|吉尔吉斯斯坦|美国|南非|日本|塔吉克斯坦|土耳其|乌兹别克斯坦|英国|约旦|中国",
			"zh, places, 阿克套|阿拉木图|阿斯塔纳|北哈萨克斯坦州|东哈萨克斯坦州|江布尔州|卡拉干达|奇姆肯特|突厥斯坦|扎纳塔斯" })
	void titlesStandInTheAlphabetOfThePage(String language, String list, String names) {
		List<String> expected = List.of(names.split("\\|"));
		String query = "?size=100&view=list&lang=" + language + (list.equals("places") ? "&country=KZ" : "");
		assertThat(titles("/" + list + query + "&sort=title")).containsSubsequence(expected);
		List<String> backwards = new ArrayList<>(expected);
		Collections.reverse(backwards);
		assertThat(titles("/" + list + query + "&sort=-title")).containsSubsequence(backwards);
	}

	private List<String> titles(String address) {
		return this.reader.opens(address).select("#results h2 > a").eachText();
	}

}

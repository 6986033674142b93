package org.dostyk.desk;

import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class FormDatesTest {

	@Autowired
	FormDates dates;

	@ParameterizedTest
	@CsvSource({ "2014-05, EN, May 2014", "2014~, EN, c. 2014", "2014-05-12, ZH, 2014年5月12日", "' 2014 ', EN, 2014" })
	void aDateIsReadAloud(String typed, Language language, String understood) {
		assertThat(this.dates.understood(typed, language)).isEqualTo(understood);
		assertThat(this.dates.meant(typed)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "23.09.2003, 2003-09-23", "23/9/2003, 2003-09-23", "2003.9.23, 2003-09-23", "2003年9月23日, 2003-09-23",
			"2003年9月, 2003-09", "2003年, 2003", "май 2014, 2014-05", "мая 2014, 2014-05", "12 мая 2014 г., 2014-05-12",
			"May 2014, 2014-05", "'May 12, 2014', 2014-05-12", "2014 ж. 12 мамыр, 2014-05-12", "9/23/2003, 2003-09-23",
			"2014/5, 2014-05", "05.2014, 2014-05", "2014 жыл, 2014", "Sept 2003, 2003-09" })
	void aDateWrittenAsPeopleDoIsGuessed(String typed, String meant) {
		assertThat(this.dates.meant(typed)).isEqualTo(meant);
		assertThat(this.dates.understood(typed, Language.EN)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "soon", "31.02.2003", "May", "99/99/2003", "\u0000", "..", "2003/2004",
			"2003-09-23T10:00" })
	void nothingIsGuessedWhereNothingCanBe(String typed) {
		assertThat(this.dates.meant(typed)).isNull();
	}

	@Test
	void anEndlessTextIsNotRead() {
		assertThat(this.dates.meant("2003.9.".repeat(1000))).isNull();
	}

}

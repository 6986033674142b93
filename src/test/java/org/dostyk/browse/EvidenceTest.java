package org.dostyk.browse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;

import org.dostyk.value.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTest {

	@ParameterizedTest
	@ValueSource(strings = { "Pacific/Kiritimati", "Pacific/Pago_Pago" })
	void growsOldFourYearsLaterWhereverThePortalRuns(String zone) {
		TimeZone before = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone(zone));
			LocalDate fourYearsAgo = LocalDate.now(ZoneOffset.UTC).minusYears(4);
			assertThat(Evidence.isOld(new EdtfDate(fourYearsAgo.toString()))).isFalse();
			assertThat(Evidence.isOld(new EdtfDate(fourYearsAgo.minusDays(1).toString()))).isTrue();
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void ofAYearItsLastDayCounts() {
		int year = LocalDate.now(ZoneOffset.UTC).minusYears(4).getYear();
		assertThat(Evidence.isOld(new EdtfDate(String.valueOf(year)))).isFalse();
		assertThat(Evidence.isOld(new EdtfDate(String.valueOf(year - 1)))).isTrue();
	}

}

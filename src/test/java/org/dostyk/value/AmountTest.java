package org.dostyk.value;

import java.math.BigDecimal;

import org.dostyk.value.RefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AmountTest {

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.01", "1200000", "15000000000", "999999999999999999.9999" })
	void aSumOfZeroOrMoreIsAnAmount(String value) {
		assertThat(new Amount(new BigDecimal(value), "KZT").value().toPlainString()).isEqualTo(value);
	}

	@Test
	void equalSumsAreEqualHoweverTheyAreWritten() {
		assertThat(amount("1200000.00", "USD")).isEqualTo(amount("1.2E+6", "USD"));
		assertThat(amount("0.00", "USD")).isEqualTo(amount("0", "USD"));
		assertThat(amount("1.50", "USD")).isEqualTo(amount("1.5", "USD")).isNotEqualTo(amount("1.5", "EUR"));
		assertThat(amount("1.2E+6", "USD").value()).hasToString("1200000");
	}

	@Test
	void aSumBelowZeroIsRefused() {
		assertRefused(Reason.NEGATIVE_AMOUNT, "-0.01", "USD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1000000000000000000", "0.00001", "1E+999999999", "1E-999999999", "1E+2147483647" })
	void aSumWithMoreDigitsThanMoneyHasIsRefused(String value) {
		assertRefused(Reason.AMOUNT_OUT_OF_RANGE, value, "USD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "KZT", "CNY", "RUB", "USD", "EUR", "EGP", "JPY", "SUR", "DEM" })
	void aCurrencyOfTodayOrOfItsTimeIsKnown(String currency) {
		assertThat(amount("1", currency).currency()).isEqualTo(currency);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "usd", "US", "USDX", "ABC", "XXX", "XTS", "RMB", "$", "ТНГ", "USD " })
	void anUnknownCurrencyIsRefused(String currency) {
		assertRefused(Reason.UNKNOWN_CURRENCY, "1", currency);
	}

	private static Amount amount(String value, String currency) {
		return new Amount(new BigDecimal(value), currency);
	}

	private static void assertRefused(Reason reason, String value, String currency) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> amount(value, currency))
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

}

package org.dostyk.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "=1+1", "+7 701", "-5", "@here", "\tx", "\rx", "\0x", "'=1+1", "'@", "''=1+1", "'''-", "=" })
	void whatASpreadsheetWouldCalculateGetsAnApostrophe(String text) {
		assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "Days = nights", "'quoted'", "–5", "\nx", " =1", "''" })
	void otherTextStaysAsItIs(String text) {
		assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=x", "'=x", "''=x", "'''=x", "\0x", "'\rx", "x", "'x", "''", "'quoted'", "" })
	void takingOneApostropheFromBeforeAFormulaGivesTheTextBack(String text) {
		assertThat(SpreadsheetText.unguarded(SpreadsheetText.guarded(text))).isEqualTo(text);
	}

}

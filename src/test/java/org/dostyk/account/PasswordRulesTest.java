package org.dostyk.account;

import org.dostyk.web.PortalProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordRulesTest {

	private static final String IN_KAZAKH = "Балқаш көлінің үстінде сегіз тырна үнсіз ұшып бара жатыр еді, төменде балықшының "
			+ "қайығы теңселіп, жағадағы қамыс сыбдырлап, әжем айтқан ескі өлең менің есіме түсіп кетті де, "
			+ "күн батқанша сол жерде тұр";

	private final PasswordRules rules = new PasswordRules(
			new CommonPasswords(new PortalProperties("Dostyk", "http://localhost:8080", "KZ", true)));

	private final Passwords passwords = new Passwords();

	@ParameterizedTest
	@ValueSource(strings = { "Eight quiet storks over Lake Balkhash", "восемь тихих аистов над озером",
			"сегіз тырна үнсіз ұшып барады", "八只安静的鹳鸟飞过巴尔喀什湖面上", "x7Kq!vTz9#Lw", "k2j4h5g8f9d1s6a3",
			"     eight storks     ", "👩‍🌾🐎🌾🏔️🥟☕️📚🧵🎻🪕🦅🌙" })
	void aPasswordThatNobodyWouldGuessIsTakenInAnyScript(String password) {
		assertThatCode(() -> require(password, "Aigerim S.")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "P@ssw0rd2024!!", "passwordpassword", "Пароль123456", "парольпароль",
			"құпиясөз2026", "Qazaqstan2050!", "қазақстан2025", "iloveyou12345", "我爱你我爱你我爱你我爱你", "woaini1314520",
			"qwertyuiop12", "йцукенгшщзхъ", "фывапролджэ1", "123456789012", "abcdefghijkl", "zyxwvutsrqponm",
			"1qaz2wsx3edc", "aaaaaaaaaaaa", "abcabcabcabc", "111122223333", "Administrator1!",
			"correct horse battery staple", "gfhjkm123456", "ＰＡＳＳＷＯＲＤ１２３４", "1234567890qwerty" })
	void aPasswordThatOthersTryFirstIsRefused(String password) {
		assertThat(refusal(password, "Aigerim S.")).isEqualTo("account.password.common");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AigerimS2026", "Aigerim Aigerim 1", "s.aigerim.dostyk", "dostyk-dostyk1",
			"DOSTYK AIGERIM 99" })
	void thePortalsAndTheAccountsNamesAreNoPassword(String password) {
		assertThat(refusal(password, "Aigerim S.")).isEqualTo("account.password.common");
	}

	@Test
	void lengthIsCountedInCharactersNotInBytesOrCodeUnits() {
		assertThat(refusal("八只安静的鹳鸟飞过巴尔", "Li")).isEqualTo("account.password.short");
		assertThat(refusal("x7Kq!vTz9#L", "Li")).isEqualTo("account.password.short");
		assertThat(refusal("🐎🌾🏔🥟☕📚🧵🎻🪕🦅🌙", "Li")).isEqualTo("account.password.short");
		assertThat(refusal("и\u0306и\u0306Kq!vTz9#L", "Li")).as("two letters, four code points")
			.isEqualTo("account.password.short");
	}

	@Test
	void aWholePassphraseOfTwoHundredCharactersIsTakenAndOneMoreIsNot() {
		assertThat(IN_KAZAKH.codePointCount(0, IN_KAZAKH.length())).isEqualTo(200);
		assertThatCode(() -> require(IN_KAZAKH, "Li")).doesNotThrowAnyException();
		assertThat(refusal(IN_KAZAKH + "у", "Li")).isEqualTo("account.password.long");
		String hash = this.passwords.hash(IN_KAZAKH);
		assertThat(this.passwords.match(IN_KAZAKH, hash)).isTrue();
		assertThat(this.passwords.match(IN_KAZAKH.substring(0, 199) + "ы", hash)).as("no character is cut off")
			.isFalse();
	}

	@Test
	void aPasswordIsTheSameHoweverAKeyboardWritesItsLetters() {
		String hash = this.passwords.hash("тихий ёж над озером");
		assertThat(this.passwords.match("тихии\u0306 е\u0308ж над озером", hash)).isTrue();
		assertThat(this.passwords.match("Тихий ёж над озером", hash)).isFalse();
	}

	@Test
	void hashesAreOfArgon2idAtTheCostThatOwaspAsksForAndAllDifferent() {
		assertThat(this.passwords.hash("тихий ёж над озером")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
			.isNotEqualTo(this.passwords.hash("тихий ёж над озером"));
	}

	@Test
	void whereThereIsNoHashNothingMatches() {
		assertThat(this.passwords.match("", null)).isFalse();
	}

	private void require(String password, String name) {
		this.rules.require("password", password, AccountName.of(name));
	}

	private String refusal(String password, String name) {
		WrongFieldException[] refusal = new WrongFieldException[1];
		assertThatExceptionOfType(WrongFieldException.class).isThrownBy(() -> require(password, name))
			.satisfies((ex) -> refusal[0] = ex);
		assertThat(refusal[0].field()).isEqualTo("password");
		return refusal[0].messageKey();
	}

}

package org.dostyk.web;

import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PortalPropertiesTest {

	@Test
	void anAbsoluteAddressStandsUnderThePublicUrl() {
		assertThat(portal("https://example.org/dostyk/", "KZ").url("/places"))
			.isEqualTo("https://example.org/dostyk/places");
		assertThat(portal("https://example.org", "KZ").secure()).isTrue();
		assertThat(portal("http://example.org", "KZ").secure()).isFalse();
	}

	@Test
	void theHomeCountryHasANameInEachLanguage() {
		assertThat(portal("http://localhost", "KZ").homeCountryName(Language.KK)).isEqualTo("Қазақстан");
		assertThat(portal("http://localhost", "MN").homeCountryName(Language.ZH)).isEqualTo("蒙古");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost:8080", "ftp://example.org", "/portal", "http://" })
	void aPublicUrlThatLeadsNowhereIsRefusedAtTheStart(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> portal(url, "KZ"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "kz", "KAZ", "Kazakhstan" })
	void aHomeCountryThatIsNoCodeIsRefusedAtTheStart(String country) {
		assertThatIllegalArgumentException().isThrownBy(() -> portal("http://localhost", country));
	}

	private static PortalProperties portal(String url, String country) {
		return new PortalProperties("Dostyk", url, country, true);
	}

}

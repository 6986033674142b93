package org.dostyk.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class SecurityHeadersTest {

	private Browser browser;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nowhere", "/admin", "/broken", "/initiatives.csv", "/actuator/health/liveness",
			"/initiatives?q=%00", "/a;b" })
	void everyAnswerTellsTheBrowserWhomToTrust(String path) {
		HttpResponse<String> answer = this.browser.get(path);
		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
		assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		// Pages of others may read the files, but nothing else
		assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
			.containsExactly(path.endsWith(".csv") ? "cross-origin" : "same-origin");
		assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
		assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
	}

}

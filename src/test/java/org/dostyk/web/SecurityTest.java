package org.dostyk.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class SecurityTest {

	private Browser browser;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/admin/", "/admin/festivals/new", "/actuator", "/actuator/env",
			"/actuator/health", "/actuator/heapdump", "/actuator/shutdown" })
	void theDeskAndTheEngineRoomAreClosed(String path) {
		HttpResponse<String> answer = this.browser.get(path);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This page is for staff");
	}

	@Test
	void theProbesAnswerWithoutDetails() {
		for (String probe : new String[] { "liveness", "readiness" }) {
			assertThat(this.browser.get("/actuator/health/" + probe).body()).isEqualTo("{\"status\":\"UP\"}");
		}
	}

	@Test
	void nobodyIsAskedForAPassword() {
		assertThat(this.browser.get("/admin", "Authorization", "Basic dXNlcjpwYXNzd29yZA==").statusCode())
			.isEqualTo(403);
		assertThat(this.browser.get("/admin").headers().map()).doesNotContainKey("www-authenticate");
		assertThat(this.browser.get("/login").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void whatIsSentWithoutTheTokenOfAFormIsRefusedAndOpensNoSession(String method) {
		String answer = this.browser.raw(method + " /initiatives HTTP/1.1", "Host: localhost", "Content-Length: 0",
				"Connection: close");
		assertThat(answer).startsWith("HTTP/1.1 403")
			.contains("The form was not accepted")
			.doesNotContain("Set-Cookie");
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
		assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
		assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
		assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
	}

}

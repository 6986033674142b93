package org.dostyk.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class HostileInputTest {

	private Browser browser;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/initiatives?q=%00", "/initiatives?q=a%00b", "/initiatives?%00=x",
			"/initiatives?q=%ED%A0%80", "/initiatives?q=%zz", "/initiatives?q=%", "/initiatives?q=%4",
			"/initiatives?q=%FF%FE", "/initiatives?q=%C0%80", "/initiatives?lang=%00", "/initiatives?q=\u00d8\u0080",
			"/initiatives?q=<script>", "/initiatives?q=a\"b", "/initiatives?q={}", "/%00", "/%zz", "/%", "/%FF",
			"/%ED%A0%80", "/a%2fb", "/a%5cb", "/a\\b", "/a;jsessionid=1", "/initiatives;lang=ru", "//",
			"//evil.example/", "/a//b", "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/a/./b",
			"/%252e%252e/", "/a%0d%0aSet-Cookie:x", "/a b", "/\u007f", "/initiatives?q=\u0001", "nowhere", "*",
			"http://", "/%u0041" })
	void anAddressThatCannotBeReadIsRefusedWithAPage(String target) {
		String answer = this.browser.raw("GET " + target + " HTTP/1.1", "Host: localhost", "Accept: text/html",
				"Connection: close");
		assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
		assertIsPageOfThePortal(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "BREW", "TRACE", "CONNECT", "get", "PROPFIND", "G\u00c9T", "GET<script>" })
	void anUnknownMethodIsRefusedWithAPage(String method) {
		String answer = this.browser.raw(method + " /initiatives HTTP/1.1", "Host: localhost", "Accept: text/html",
				"Connection: close");
		assertThat(answer).matches("(?s)HTTP/1.1 (400|405|501) .*");
		assertIsPageOfThePortal(answer);
	}

	@ParameterizedTest
	@MethodSource("requests")
	void aRequestThatIsNoneIsRefusedWithAPage(String[] request) {
		String answer = this.browser.raw(request);
		assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|501) .*");
		assertIsPageOfThePortal(answer);
	}

	static Stream<Arguments> requests() {
		String get = "GET /initiatives HTTP/1.1";
		return Stream.of(new String[] { "nonsense" }, new String[] { get, "Accept: text/html", "Connection: close" },
				new String[] { get, "Host: a, b", "Connection: close" },
				new String[] { get, "Host: localhost", "Host: other", "Connection: close" },
				new String[] { get, "Host: local host", "Connection: close" },
				new String[] { get, "Host: localhost", "Content-Length: -1", "Connection: close" },
				new String[] { get, "Host: localhost", "Content-Length: 1, 2", "Connection: close" },
				new String[] { get, "Host: localhost", "Cookie: " + "x".repeat(20_000), "Connection: close" },
				new String[] { "GET /" + "x".repeat(20_000) + " HTTP/1.1", "Host: localhost", "Connection: close" },
				new String[] { "GET /?q=" + "x".repeat(20_000) + " HTTP/1.1", "Host: localhost", "Connection: close" },
				new String[] { "POST /initiatives HTTP/1.1", "Host: localhost", "Transfer-Encoding: nonsense",
						"Connection: close" },
				new String[] { "POST /initiatives HTTP/1.1", "Host: localhost",
						"Content-Type: application/x-www-form-urlencoded", "Content-Length: 5", "Connection: close", "",
						"q=%zz" },
				new String[] { "POST /initiatives HTTP/1.1", "Host: localhost",
						"Content-Type: application/x-www-form-urlencoded", "Content-Length: 5", "Connection: close", "",
						"q=%00" },
				new String[] { "POST /initiatives HTTP/1.1", "Host: localhost",
						"Content-Type: multipart/form-data; boundary=x", "Content-Length: 5", "Connection: close", "",
						"--x--" })
			.map((request) -> Arguments.of((Object) request));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept: garbage", "Accept: */*/*;q=x", "Accept: \u0001\u0080", "Accept-Language: \u0001",
			"Accept-Language: 99-,;q=NaN", "Cookie: lang=\u0001; =;;;\"", "Cookie: lang=\"%00\"; appearance=\u00ff",
			"If-None-Match: garbage", "If-Modified-Since: yesterday", "Range: bytes=9-1", "Content-Type: \u00ff/x/y",
			"X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "Accept-Encoding: \u0001",
			"User-Agent: \u00ff\u00fe", "Origin: null", "Expect: nonsense" })
	void aHeaderOfGarbageNeverBreaksAPage(String header) {
		String answer = this.browser.raw("GET /initiatives HTTP/1.1", "Host: localhost", header, "Connection: close");
		assertThat(answer).matches("(?s)HTTP/1.1 (200|400|417) .*").doesNotContain("evil.example");
		assertIsPageOfThePortal(answer);
	}

	@Test
	void aFileThatCannotBeMadeAnswersWithTextNotWithAFile() {
		String answer = this.browser.raw("GET /initiatives.csv?q=%00 HTTP/1.1", "Host: localhost",
				"Accept-Language: kk", "Connection: close");
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("text/plain;charset=UTF-8", "Бұл сұрауды оқу мүмкін емес");
	}

	@Test
	void manyParametersAndLongValuesAreNoHarm() {
		assertThat(this.browser.raw("GET /initiatives?" + "a=1&".repeat(3000) + " HTTP/1.1", "Host: localhost",
				"Connection: close"))
			.startsWith("HTTP/1.1 200");
		assertThat(this.browser.raw("GET /initiatives?" + "&".repeat(12_000) + " HTTP/1.1", "Host: localhost",
				"Connection: close"))
			.startsWith("HTTP/1.1 200");
	}

	@Test
	void moreParametersThanAnyPageHasAreRefusedWithAPage() {
		String answer = this.browser.raw("GET /initiatives?" + "a&".repeat(7000) + " HTTP/1.1", "Host: localhost",
				"Connection: close");
		assertThat(answer).startsWith("HTTP/1.1 4");
		assertIsPageOfThePortal(answer);
	}

	private static void assertIsPageOfThePortal(String answer) {
		assertThat(answer)
			.contains("<html", "Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
					"Referrer-Policy", "Permissions-Policy")
			.contains("Dostyk")
			.doesNotContain("Exception", "Apache", "org.springframework", "\tat ", "Whitelabel", "<script>",
					"Set-Cookie");
	}

}

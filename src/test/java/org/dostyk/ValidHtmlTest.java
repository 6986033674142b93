package org.dostyk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ValidHtmlTest {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource("org.dostyk.PagesBrowserTest#addresses")
	void everyPageIsValidInEveryLanguage(String path) throws Exception {
		for (Language language : Language.values()) {
			String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag();
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
				.header("Accept", "text/html")
				.build();
			assertThat(complaints(this.client.send(request, BodyHandlers.ofByteArray()).body())).as(address).isEmpty();
		}
	}

	@Test
	void whatIsWrongIsSeen() throws Exception {
		assertThat(complaints("""
				<!DOCTYPE html><html lang="en"><head><title>t</title></head>
				<body><p id="a"></p><p id="a"><div role="nonsense"></div></body></html>
				""".getBytes())).contains("Duplicate ID", "nonsense");
	}

	static String complaints(byte[] page) throws IOException, SAXException {
		EmbeddedValidator validator = new EmbeddedValidator();
		validator.setOutputFormat(OutputFormat.GNU);
		validator.setNoLangDetect(true);
		// Thymeleaf writes the field with the token of a form so
		return validator.validate(new ByteArrayInputStream(page))
			.lines()
			.filter((line) -> !line.contains("info: Trailing slash on void elements"))
			.collect(Collectors.joining("\n"))
			.strip();
	}

}

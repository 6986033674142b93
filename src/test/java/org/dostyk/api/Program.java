package org.dostyk.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the API as a program does that knows nothing of the portal but its addresses.
 */
class Program {

	private static final Pattern NEXT = Pattern.compile("<https?://[^/]+([^>]+)>; rel=\"next\"");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final int port;

	private final HttpClient client = HttpClient.newHttpClient();

	Program(int port) {
		this.port = port;
	}

	HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, headers);
	}

	HttpResponse<String> send(String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	JsonNode json(String path, String... headers) {
		return json(get(path, headers));
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JSON.readTree(answer.body());
	}

	JsonNode understood(String path) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
		return json(answer);
	}

	/**
	 * The address of the next part, or null.
	 */
	static String next(HttpResponse<String> part) {
		Matcher link = NEXT.matcher(part.headers().firstValue("Link").orElse(""));
		return link.find() ? link.group(1) : null;
	}

	/**
	 * All records of a list, part by part.
	 */
	List<JsonNode> all(String path) {
		List<JsonNode> records = new ArrayList<>();
		for (String address = path; address != null;) {
			HttpResponse<String> part = get(address);
			assertThat(part.statusCode()).as(part.body()).isEqualTo(200);
			json(part).get("items").forEach(records::add);
			address = next(part);
		}
		return records;
	}

	static List<String> texts(List<JsonNode> records, String name) {
		return records.stream().map((record) -> record.get(name).asString()).toList();
	}

}

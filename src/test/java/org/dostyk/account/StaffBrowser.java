package org.dostyk.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser with cookies, over HTTP, that fills in forms. It does not follow redirects by
 * itself.
 */
public final class StaffBrowser {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	/**
	 * Opens a browser.
	 * @param port the portal's port
	 */
	public StaffBrowser(int port) {
		this.address = "http://localhost:" + port;
	}

	/**
	 * Signs in through the form.
	 * @param who an account that {@link Staff} made
	 * @return this browser
	 */
	public StaffBrowser signIn(SignedIn who) {
		HttpResponse<String> answer = send("/login", "username", who.name(), "password", Staff.PASSWORD);
		if (answer.statusCode() != 303) {
			throw new IllegalStateException(who.name() + " was not let in: " + answer.statusCode());
		}
		return this;
	}

	/**
	 * Opens an address.
	 * @param path the path with parameters
	 * @param headers names and values of headers
	 * @return the answer
	 */
	public HttpResponse<String> get(String path, String... headers) {
		return ask(HttpRequest.newBuilder(URI.create(this.address + path)), headers);
	}

	/**
	 * Opens a page.
	 * @param path the path with parameters
	 * @return the page, whatever its status
	 */
	public Document page(String path) {
		return Jsoup.parse(get(path).body());
	}

	/**
	 * Opens a page, fills in its form that is sent to that same path, and sends it.
	 * @param path the path of the page and of its form
	 * @param fields names and values, instead of what is in the form
	 * @return the answer
	 */
	public HttpResponse<String> send(String path, String... fields) {
		return send(page(path), path, fields);
	}

	/**
	 * Fills in a form of a page that was opened before, and sends it.
	 * @param page the page
	 * @param action where the form is sent
	 * @param fields names and values, instead of what is in the form
	 * @return the answer
	 */
	public HttpResponse<String> send(Document page, String action, String... fields) {
		Element form = page.select("form[method=post]")
			.stream()
			.filter((each) -> each.attr("action").equals(action))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No form is sent to " + action + " from " + page.title()));
		List<String> all = new ArrayList<>(List.of(fields));
		form.select("input[type=hidden]").forEach((hidden) -> {
			all.add(hidden.attr("name"));
			all.add(hidden.val());
		});
		return post(action, all.toArray(String[]::new));
	}

	/**
	 * Sends fields as they are, without the token of a form.
	 * @param path where to
	 * @param fields names and values
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, String... fields) {
		return post(path, fields, new String[0]);
	}

	/**
	 * Sends fields as they are, with more headers.
	 * @param path where to
	 * @param fields names and values
	 * @param headers names and values of headers
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, String[] fields, String... headers) {
		StringJoiner body = new StringJoiner("&");
		for (int i = 0; i < fields.length; i += 2) {
			body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString()));
		return ask(request, headers);
	}

	/**
	 * A cookie that the browser has.
	 * @param name its name
	 * @return its value
	 */
	public Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	/**
	 * Forgets a cookie.
	 * @param name its name
	 */
	public void forget(String name) {
		List<HttpCookie> all = this.cookies.getCookieStore().getCookies();
		all.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.toList()
			.forEach((cookie) -> this.cookies.getCookieStore().remove(URI.create(this.address), cookie));
	}

	/**
	 * Where an answer leads.
	 * @param answer a redirect
	 * @return the path with parameters
	 */
	public static String to(HttpResponse<?> answer) {
		return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
	}

	private HttpResponse<String> ask(HttpRequest.Builder request, String... headers) {
		request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}

package org.dostyk.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Somebody who fills in forms in a browser without scripts.
 */
final class Clerk {

	private final MockMvc portal;

	private final SignedIn who;

	Clerk(MockMvc portal, SignedIn who) {
		this.portal = portal;
		this.who = who;
	}

	SignedIn who() {
		return this.who;
	}

	Document opens(String address) {
		Answer answer = ask(get(URI.create(address)));
		if (answer.status() != 200) {
			throw new IllegalStateException(address + ": " + answer.status());
		}
		return answer.page();
	}

	Answer gets(String address) {
		return ask(get(URI.create(address)));
	}

	/**
	 * Changes fields of the form on a page and presses one of its buttons.
	 * @param namesAndValues the fields; one that is not on the page is added
	 */
	Answer presses(Document page, String button, String... namesAndValues) {
		MultiValueMap<String, String> sent = filled(page, namesAndValues);
		sent.add("do", button);
		return ask(post(URI.create(form(page).attr("action"))).params(sent));
	}

	Answer posts(String address, MultiValueMap<String, String> fields) {
		return ask(post(URI.create(address)).params(fields));
	}

	static MultiValueMap<String, String> filled(Document page, String... namesAndValues) {
		MultiValueMap<String, String> sent = fields(page);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			sent.set(namesAndValues[i], namesAndValues[i + 1]);
		}
		return sent;
	}

	/**
	 * What a browser sends of the form on a page.
	 */
	static MultiValueMap<String, String> fields(Document page) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (KeyVal field : form(page).formData()) {
			fields.add(field.key(), field.value());
		}
		// jsoup takes off white space, which browsers do not
		for (Element area : form(page).select("textarea")) {
			fields.set(area.attr("name"), area.wholeText());
		}
		return fields;
	}

	static FormElement form(Document page) {
		Element form = page.getElementById("edit");
		if (form == null) {
			throw new IllegalStateException("There is no form on " + page.title() + ": " + page.text());
		}
		return (FormElement) form;
	}

	static String text(Document page, String field) {
		return fields(page).getOrDefault(field, List.of("")).get(0);
	}

	static String newForm(String segment) {
		return "/admin/" + segment + "/new/" + UUID.randomUUID();
	}

	private Answer ask(MockHttpServletRequestBuilder request) {
		try {
			MockHttpServletResponse response = this.portal.perform(request.with(Staff.signedIn(this.who)))
				.andReturn()
				.getResponse();
			return new Answer(response.getStatus(), response.getHeader("Location"),
					Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What comes back.
	 */
	record Answer(int status, String location, Document page) {

		List<String> mistakes() {
			return this.page.select("#errors li").eachText();
		}

	}

}

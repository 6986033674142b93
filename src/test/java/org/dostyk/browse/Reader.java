package org.dostyk.browse;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Somebody who reads pages and follows their links.
 */
class Reader {

	private final MockMvc portal;

	Reader(MockMvc portal) {
		this.portal = portal;
	}

	Document opens(String address) {
		try {
			String page = this.portal.perform(get(URI.create(address)))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			return Jsoup.parse(page);
		}
		catch (Exception ex) {
			throw new IllegalStateException(address, ex);
		}
	}

	static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	Document follows(Element link) {
		return opens(link.attr("href"));
	}

	static long count(Document page) {
		return Long.parseLong(page.selectFirst("#result-count").attr("data-count"));
	}

	static List<String> chips(Document page) {
		return page.select(".chips a:not(.drop)").eachText();
	}

	static List<String> notices(Document page) {
		return page.select(".notice li").eachText();
	}

	static Element chip(Document page, String text) {
		return page.select(".chips a").stream().filter((chip) -> chip.text().contains(text)).findFirst().orElseThrow();
	}

}

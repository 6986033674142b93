package org.dostyk.feed;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import org.jdom2.Element;
import org.jdom2.Namespace;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Somebody who follows the catalogue in a feed reader, with ROME.
 */
class FeedReader {

	private static final Namespace TOMBSTONES = Namespace.getNamespace("http://purl.org/atompub/tombstones/1.0");

	private final MockMvc portal;

	FeedReader(MockMvc portal) {
		this.portal = portal;
	}

	MockHttpServletResponse asks(String address, String... header) throws Exception {
		var request = get(URI.create(address));
		if (header.length > 0) {
			request.header(header[0], (Object) header[1]);
		}
		return this.portal.perform(request).andReturn().getResponse();
	}

	Feed reads(String address) throws Exception {
		MockHttpServletResponse answer = asks(address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
		return (Feed) new WireFeedInput().build(new StringReader(answer.getContentAsString()));
	}

	/**
	 * All pages of a feed, from the first to the last.
	 */
	List<Feed> readsOn(String address) throws Exception {
		List<Feed> pages = new ArrayList<>();
		for (String next = address; next != null; next = path(link(pages.get(pages.size() - 1), "next"))) {
			pages.add(reads(next));
		}
		return pages;
	}

	static String link(Feed feed, String relation) {
		return Stream.concat(feed.getAlternateLinks().stream(), feed.getOtherLinks().stream())
			.filter((link) -> link.getRel().equals(relation))
			.map(Link::getHref)
			.findFirst()
			.orElse(null);
	}

	static String path(String address) {
		return (address == null) ? null : address.replaceFirst("^https?://[^/]+", "");
	}

	static List<String> ids(Feed feed) {
		return feed.getEntries().stream().map(Entry::getId).toList();
	}

	static List<Element> tombstones(Feed feed) {
		return feed.getForeignMarkup()
			.stream()
			.filter((element) -> element.getName().equals("deleted-entry") && element.getNamespace().equals(TOMBSTONES))
			.toList();
	}

	static List<String> buried(Feed feed) {
		return tombstones(feed).stream().map((tombstone) -> tombstone.getAttributeValue("ref")).toList();
	}

	static String reason(Element tombstone) {
		return tombstone.getChildText("comment", TOMBSTONES);
	}

}

package org.dostyk.feed;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.PageAddresses;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Freshness;
import org.dostyk.feed.Sitemap.Entry;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * The addresses of all public pages for search engines (sitemaps.org protocol 0.9): an
 * index, and parts of which each is read from the catalogue at once and small enough to
 * be held in memory. Nothing is sent again while nothing was written.
 */
@Controller
class SitemapController {

	/**
	 * How many records a part holds, each with five addresses. The protocol allows 50,000
	 * addresses and 50 MB.
	 */
	static final int PART = 5000;

	private static final List<String> FIXED = List.of("/", "/about", "/downloads", "/dictionary", "/use");

	private final Catalogue catalogue;

	private final PageAddresses addresses;

	private final Freshness freshness;

	private final PortalProperties portal;

	SitemapController(Catalogue catalogue, PageAddresses addresses, Freshness freshness, PortalProperties portal) {
		this.catalogue = catalogue;
		this.addresses = addresses;
		this.freshness = freshness;
		this.portal = portal;
	}

	@GetMapping("/sitemap.xml")
	void index(WebRequest request, HttpServletResponse response) throws IOException, XMLStreamException {
		OffsetDateTime changed = this.catalogue.version().changedAt();
		if (isKnown(request)) {
			return;
		}
		Stream<String> parts = lists().flatMap((listing) -> LongStream.rangeClosed(1, parts(listing))
			.mapToObj((part) -> "/sitemap-" + listing.segment() + "-" + part + ".xml"));
		Sitemap
			.index(this.portal,
					Stream.concat(Stream.of("/sitemap-pages.xml"), parts).map((path) -> new Entry(path, changed)))
			.writeTo(response);
	}

	@GetMapping("/sitemap-pages.xml")
	void pages(WebRequest request, HttpServletResponse response) throws IOException, XMLStreamException {
		OffsetDateTime changed = this.catalogue.version().changedAt();
		if (isKnown(request)) {
			return;
		}
		Stream<String> lists = Stream.of(Listing.values()).map((listing) -> "/" + listing.segment());
		Sitemap.pages(this.portal, Stream.concat(FIXED.stream(), lists).map((path) -> new Entry(path, changed)))
			.writeTo(response);
	}

	@GetMapping("/sitemap-{segment:[a-z-]+}-{part:[1-9][0-9]{0,5}}.xml")
	void part(@PathVariable String segment, @PathVariable int part, WebRequest request, HttpServletResponse response)
			throws IOException, XMLStreamException {
		Listing listing = lists().filter((list) -> list.segment().equals(segment))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		if (isKnown(request)) {
			return;
		}
		List<PageAddresses.PageAddress> records = this.addresses.of(listing, (part - 1L) * PART, PART);
		if (records.isEmpty()) {
			throw Refusal.notFound();
		}
		Sitemap
			.pages(this.portal,
					records.stream()
						.map((record) -> new Entry("/" + segment + "/" + record.slug(), record.updatedAt())))
			.writeTo(response);
	}

	private boolean isKnown(WebRequest request) {
		// It is the same in every language
		return this.freshness.tag(Language.EN).isKnown(request);
	}

	// The lists that hold every record once
	private static Stream<Listing> lists() {
		return Stream.of(Listing.values()).filter((listing) -> listing.kind() == null);
	}

	private long parts(Listing listing) {
		return (this.catalogue.count(SearchCriteria.all(listing)) + PART - 1) / PART;
	}

}

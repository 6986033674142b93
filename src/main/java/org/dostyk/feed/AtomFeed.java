package org.dostyk.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.ChangedRecord;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.LatestChanges.Changes;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

/**
 * One page of the feed of a list: Atom (RFC 4287), its pages linked as RFC 5005 says, and
 * what was withdrawn as a tombstone (RFC 6721).
 *
 * @param portal gives the absolute addresses
 * @param question what is asked for, in words
 * @param criteria what the list is asked for; its page is that of the feed
 * @param language the language of the feed
 * @param names what the codes in it are called
 * @param changes the changes of the page
 * @param published when records were first public, as far as it is known
 * @param changed when anything in the catalogue last changed
 */
record AtomFeed(PortalProperties portal, String question, SearchCriteria criteria, Language language, CodeNames names,
		Changes changes, Map<Long, Instant> published, Instant changed) {

	/**
	 * How many changes a page holds.
	 */
	static final int PAGE = 50;

	static final String TYPE = "application/atom+xml";

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

	/**
	 * The number of the last page.
	 */
	static long pages(Changes changes) {
		return Math.max(1, (changes.total() + PAGE - 1) / PAGE);
	}

	void writeTo(HttpServletResponse response) throws IOException, XMLStreamException {
		Xml xml = Xml.begin(response, TYPE, "feed", NAMESPACE).prefix("at", TOMBSTONES).lang(this.language);
		xml.element("id", address(1));
		xml.element("title", this.names.say("layout.title", this.question, this.portal.name()));
		xml.element("updated", Xml
			.moment(this.changes.latest().isEmpty() ? this.changed : this.changes.latest().get(0).at().toInstant()));
		xml.start("author");
		xml.element("name", this.portal.name());
		xml.element("uri", this.portal.url("/"));
		xml.end();
		xml.element("rights", Licence.TITLE);
		link("license", Licence.ADDRESS, xml);
		links(xml);
		for (ChangedRecord change : this.changes.latest()) {
			CatalogueEntry entry = change.entry();
			if (entry != null) {
				write(change, entry, xml);
			}
			else {
				bury(change, xml);
			}
		}
		xml.finish();
	}

	private void links(Xml xml) throws XMLStreamException {
		int page = this.criteria.page();
		long last = pages(this.changes);
		link("self", address(page), xml);
		link("alternate", this.portal.url(FeedAddress.page(this.criteria, this.language)), xml);
		link("first", address(1), xml);
		link("last", address(last), xml);
		if (page > 1) {
			link("previous", address(page - 1L), xml);
		}
		if (page < last) {
			link("next", address(page + 1L), xml);
		}
	}

	private void write(ChangedRecord change, CatalogueEntry entry, Xml xml) throws XMLStreamException {
		xml.start("entry");
		xml.element("id", RecordTag.of(this.portal, listing().subject(), change.id()));
		xml.element("title", entry.titles().in(this.language));
		xml.element("updated", Xml.moment(change.at().toInstant()));
		Instant first = this.published.get(change.id());
		if (first != null) {
			xml.element("published", Xml.moment(first));
		}
		link("alternate",
				this.portal.url("/" + listing().recordSegment() + "/" + entry.slug() + "?lang=" + this.language.tag()),
				xml);
		Text summary = entry.summaries().in(this.language).orElse(null);
		if (summary != null) {
			xml.element("summary", summary);
		}
		category(listing(), Facet.KIND, entry.kind(), xml);
		category(listing(), Facet.TYPE, entry.type(), xml);
		if (entry.kind() != null && entry.form() != null) {
			category(Listing.ofKind(entry.kind()), Facet.FORM, entry.form(), xml);
		}
		for (String theme : CodeNames.codes(entry.themes())) {
			category(listing(), Facet.THEME, theme, xml);
		}
		xml.end();
	}

	private void category(Listing list, Facet facet, @Nullable String code, Xml xml) throws XMLStreamException {
		if (code != null) {
			xml.start("category")
				.attribute("term", code)
				.attribute("scheme", this.portal.url("/" + list.segment() + "#" + facet.code()))
				.attribute("label", this.names.of(list, facet, code))
				.end();
		}
	}

	// Nobody says in which language a reason is
	private void bury(ChangedRecord change, Xml xml) throws XMLStreamException {
		xml.start("at:deleted-entry")
			.attribute("ref", RecordTag.of(this.portal, listing().subject(), change.id()))
			.attribute("when", Xml.moment(change.at().toInstant()));
		xml.start("at:comment").lang(null).text(Objects.requireNonNullElse(change.withdrawnBecause(), "")).end();
		xml.end();
	}

	private static void link(String relation, String address, Xml xml) throws XMLStreamException {
		xml.start("link").attribute("rel", relation).attribute("href", address);
		if (relation.equals("alternate")) {
			xml.attribute("type", "text/html");
		}
		else if (!relation.equals("license")) {
			xml.attribute("type", TYPE);
		}
		xml.end();
	}

	private String address(long page) {
		return this.portal.url(FeedAddress.of(this.criteria, this.language, page));
	}

	private Listing listing() {
		return this.criteria.listing();
	}

}

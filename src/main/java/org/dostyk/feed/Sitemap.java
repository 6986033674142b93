package org.dostyk.feed;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

/**
 * One file of the sitemap, written as it is made. A page stands in it once for each
 * language and once without, and each of these names all of them: search engines ask that
 * translations name each other.
 *
 * @param portal gives the absolute addresses
 * @param root the name of the root element
 * @param item the name of the element of an entry
 * @param translated whether an entry is a page, which there is in each language
 * @param entries what the file holds
 */
record Sitemap(PortalProperties portal, String root, String item, boolean translated, Stream<Entry> entries) {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	static Sitemap index(PortalProperties portal, Stream<Entry> files) {
		return new Sitemap(portal, "sitemapindex", "sitemap", false, files);
	}

	static Sitemap pages(PortalProperties portal, Stream<Entry> pages) {
		return new Sitemap(portal, "urlset", "url", true, pages);
	}

	void writeTo(HttpServletResponse response) throws IOException, XMLStreamException {
		Xml xml = Xml.begin(response, "application/xml", this.root, NAMESPACE);
		if (this.translated) {
			xml.prefix("xhtml", XHTML);
		}
		for (Iterator<Entry> each = this.entries.iterator(); each.hasNext();) {
			write(each.next(), xml);
		}
		xml.finish();
	}

	private void write(Entry entry, Xml xml) throws XMLStreamException {
		Map<String, String> addresses = this.translated ? translations(entry.path())
				: Map.of("", this.portal.url(entry.path()));
		for (String address : addresses.values()) {
			xml.start(this.item);
			xml.element("loc", address);
			xml.element("lastmod", Xml.moment(entry.changed().toInstant()));
			if (this.translated) {
				for (Map.Entry<String, String> translation : addresses.entrySet()) {
					xml.start("xhtml:link")
						.attribute("rel", "alternate")
						.attribute("hreflang", translation.getKey())
						.attribute("href", translation.getValue())
						.end();
				}
			}
			xml.end();
		}
	}

	private Map<String, String> translations(String path) {
		Map<String, String> translations = new LinkedHashMap<>();
		translations.put("x-default", this.portal.url(path));
		for (Language language : Language.values()) {
			translations.put(language.tag(), this.portal.url(path + "?lang=" + language.tag()));
		}
		return translations;
	}

	/**
	 * An address.
	 *
	 * @param path its path under the public URL
	 * @param changed when what is to be seen there last changed
	 */
	record Entry(String path, OffsetDateTime changed) {

	}

}

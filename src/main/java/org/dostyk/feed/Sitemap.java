package org.dostyk.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

/**
 * One file of the sitemap, written as it is made.
 *
 * @param portal gives the absolute addresses
 * @param root the name of the root element
 * @param item the name of the element of an entry
 * @param translated whether an entry also names its pages in each language
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
		response.setContentType("application/xml");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		OutputStream body = response.getOutputStream();
		XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(body, StandardCharsets.UTF_8.name());
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		xml.writeStartElement(this.root);
		xml.writeDefaultNamespace(NAMESPACE);
		if (this.translated) {
			xml.writeNamespace("xhtml", XHTML);
		}
		for (Iterator<Entry> each = this.entries.iterator(); each.hasNext();) {
			write(each.next(), xml);
		}
		xml.writeEndElement();
		xml.writeEndDocument();
		xml.flush();
	}

	private void write(Entry entry, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement(this.item);
		element("loc", this.portal.url(entry.path()), xml);
		element("lastmod",
				entry.changed().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString(), xml);
		if (this.translated) {
			for (Language language : Language.values()) {
				xml.writeEmptyElement("xhtml", "link", XHTML);
				xml.writeAttribute("rel", "alternate");
				xml.writeAttribute("hreflang", language.tag());
				xml.writeAttribute("href", this.portal.url(entry.path() + "?lang=" + language.tag()));
			}
		}
		xml.writeEndElement();
	}

	private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
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

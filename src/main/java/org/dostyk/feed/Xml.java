package org.dostyk.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document of XML 1.0 as it is made. What XML has no character for becomes
 * U+FFFD, so that no text can make it unreadable.
 */
final class Xml {

	private static final Pattern FORBIDDEN = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final XMLStreamWriter xml;

	private Xml(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/**
	 * Begins an answer.
	 * @param namespace of all names without a prefix
	 */
	static Xml begin(HttpServletResponse response, String type, String root, String namespace)
			throws IOException, XMLStreamException {
		response.setContentType(type);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		Xml document = new Xml(XMLOutputFactory.newFactory()
			.createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name()));
		document.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		document.xml.writeStartElement(root);
		document.xml.writeDefaultNamespace(namespace);
		return document;
	}

	Xml prefix(String prefix, String namespace) throws XMLStreamException {
		this.xml.writeNamespace(prefix, namespace);
		return this;
	}

	Xml start(String name) throws XMLStreamException {
		this.xml.writeStartElement(name);
		return this;
	}

	Xml attribute(String name, String value) throws XMLStreamException {
		this.xml.writeAttribute(name, legal(value));
		return this;
	}

	Xml lang(@Nullable Language language) throws XMLStreamException {
		return attribute("xml:lang", (language != null) ? language.tag() : "");
	}

	Xml text(String text) throws XMLStreamException {
		this.xml.writeCharacters(legal(text));
		return this;
	}

	Xml end() throws XMLStreamException {
		this.xml.writeEndElement();
		return this;
	}

	void element(String name, String text) throws XMLStreamException {
		start(name).text(text).end();
	}

	void element(String name, Text text) throws XMLStreamException {
		start(name).lang(text.language()).text(text.value()).end();
	}

	void finish() throws XMLStreamException {
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
		this.xml.flush();
	}

	/**
	 * A moment as RFC 3339 writes it.
	 */
	static String moment(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static String legal(String text) {
		return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
	}

}

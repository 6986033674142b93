package org.dostyk.feed;

import java.io.StringReader;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfLiteral;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfValue;
import jakarta.json.JsonArray;

/**
 * Somebody who reads JSON-LD with Titanium, and of the whole web knows only a part of the
 * context of schema.org.
 */
final class LinkedDataReader {

	static final String SCHEMA = "http://schema.org/";

	private static final String CONTEXT = """
			{"@context": {"@vocab": "http://schema.org/",
				"url": {"@type": "@id"}, "sameAs": {"@type": "@id"}, "license": {"@type": "@id"},
				"contentUrl": {"@type": "@id"}, "mainEntityOfPage": {"@type": "@id"}, "eventStatus": {"@type": "@id"},
				"startDate": {"@type": "Date"}, "endDate": {"@type": "Date"}, "foundingDate": {"@type": "Date"},
				"dissolutionDate": {"@type": "Date"}, "legislationDate": {"@type": "Date"},
				"dateModified": {"@type": "DateTime"}}}
			""";

	private static final DocumentLoader WEB = (address, options) -> {
		if (!Set.of(URI.create("https://schema.org"), URI.create("https://schema.org/")).contains(address)) {
			throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "asked for " + address);
		}
		return document(CONTEXT);
	};

	private LinkedDataReader() {
	}

	/**
	 * The things that a document describes, with their properties in full.
	 */
	static JsonArray expanded(String document) {
		try {
			return JsonLd.expand(document(document)).loader(WEB).get();
		}
		catch (JsonLdError ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The statements that a document makes, each as a line.
	 */
	static Set<String> statements(String document) {
		try {
			Set<String> statements = new TreeSet<>();
			for (RdfNQuad quad : JsonLd.toRdf(document(document)).loader(WEB).get().toList()) {
				statements.add(quad.getSubject().getValue() + " " + quad.getPredicate().getValue() + " "
						+ text(quad.getObject()));
			}
			return statements;
		}
		catch (JsonLdError ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(RdfValue value) {
		if (!value.isLiteral()) {
			return value.getValue();
		}
		RdfLiteral literal = value.asLiteral();
		return literal.getValue()
				+ literal.getLanguage().map((language) -> "@" + language).orElse("^^" + literal.getDatatype());
	}

	private static Document document(String text) throws JsonLdError {
		return JsonDocument.of(new StringReader(text));
	}

}

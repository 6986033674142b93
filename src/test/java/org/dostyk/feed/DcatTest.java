package org.dostyk.feed;

import java.io.StringReader;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

@PortalTest
class DcatTest {

	@Autowired
	private MockMvc harvester;

	@Test
	void turtleAndJsonLdSayTheSame() throws Exception {
		Set<String> turtle = new TreeSet<>();
		turtle().forEach((statement) -> turtle.add(line(statement)));
		assertThat(turtle).hasSizeGreaterThan(500);
		assertThat(LinkedDataReader.statements(ask("/catalog.jsonld").getContentAsString())).isEqualTo(turtle);
	}

	@Test
	void everyListIsADataSetThatSaysWhoseItIsAndUnderWhichTerms() throws Exception {
		Model catalogue = turtle();
		IRI all = (IRI) catalogue.filter(null, RDF.TYPE, DCAT.CATALOG).subjects().iterator().next();
		Set<Value> sets = catalogue.filter(all, DCAT.HAS_DATASET, null).objects();
		assertThat(sets).hasSize(Listing.values().length);
		for (Value set : sets) {
			for (IRI property : new IRI[] { DCTERMS.LICENSE, DCTERMS.PUBLISHER, DCTERMS.MODIFIED, DCAT.LANDING_PAGE }) {
				assertThat(catalogue.filter((IRI) set, property, null)).as(set + " " + property).hasSize(1);
			}
			for (IRI property : new IRI[] { DCTERMS.TITLE, DCTERMS.DESCRIPTION, DCTERMS.LANGUAGE }) {
				assertThat(catalogue.filter((IRI) set, property, null)).as(set + " " + property)
					.hasSize(Language.values().length);
			}
		}
		IRI initiatives = Values.iri(all.stringValue().replace("downloads#catalog", "initiatives#dataset"));
		assertThat(catalogue.filter(initiatives, DCTERMS.SPATIAL, null).objects())
			.contains(Values.iri("http://publications.europa.eu/resource/authority/country/KAZ"));
		Value period = catalogue.filter(initiatives, DCTERMS.TEMPORAL, null).objects().iterator().next();
		assertThat(catalogue.filter((IRI) period, DCAT.START_DATE, null).objects()).singleElement()
			.asString()
			.matches("\"\\d{4}\"\\^\\^.*gYear>");
	}

	@Test
	void everyFileCanBeHadAndIsOfTheTypeThatIsSaid() throws Exception {
		Model catalogue = turtle();
		Set<Value> files = catalogue.filter(null, DCAT.HAS_DISTRIBUTION, null).objects();
		assertThat(files).hasSizeGreaterThan(4 * Listing.values().length);
		for (Value file : files) {
			String address = catalogue.filter((IRI) file, DCAT.DOWNLOAD_URL, null)
				.objects()
				.iterator()
				.next()
				.stringValue();
			Value type = catalogue.filter((IRI) file, DCAT.MEDIA_TYPE, null).objects().iterator().next();
			Set<Value> packed = catalogue.filter((IRI) file, DCAT.COMPRESS_FORMAT, null).objects();
			MockHttpServletResponse answer = this.harvester
				.perform(head(URI.create(address.replaceFirst("^https?://[^/]+", ""))))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).as(address).isEqualTo(200);
			assertThat((packed.isEmpty() ? type : packed.iterator().next()).stringValue()).isEqualTo(
					"https://www.iana.org/assignments/media-types/" + answer.getContentType().replaceFirst(";.*", ""));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/catalog.ttl", "/catalog.jsonld" })
	void theCatalogueIsSentAgainOnlyAfterSomethingWasWritten(String path) throws Exception {
		MockHttpServletResponse again = this.harvester
			.perform(get(path).header("If-None-Match", ask(path).getHeader("ETag")))
			.andReturn()
			.getResponse();
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentAsString()).isEmpty();
	}

	private Model turtle() throws Exception {
		MockHttpServletResponse answer = ask("/catalog.ttl");
		assertThat(answer.getContentType()).isEqualTo("text/turtle;charset=UTF-8");
		return Rio.parse(new StringReader(answer.getContentAsString()), RDFFormat.TURTLE);
	}

	private static String line(Statement statement) {
		String object = statement.getObject().stringValue();
		if (statement.getObject() instanceof Literal literal) {
			object += literal.getLanguage().map((language) -> "@" + language).orElse("^^" + literal.getDatatype());
		}
		return statement.getSubject() + " " + statement.getPredicate() + " " + object;
	}

	private MockHttpServletResponse ask(String path) throws Exception {
		return this.harvester.perform(get(URI.create(path))).andReturn().getResponse();
	}

}

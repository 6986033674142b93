package org.dostyk.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.LatestChanges;
import org.dostyk.catalogue.LatestChanges.Changes;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.feed.Graph.Thing;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * All lists as data sets of a catalogue, as DCAT 3 and its European profile DCAT-AP
 * describe them for those who harvest.
 */
@Component
class DcatCatalogue {

	private static final String EUROPEAN = "http://publications.europa.eu/resource/authority/";

	private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

	private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

	static {
		PREFIXES.put("dcat", "http://www.w3.org/ns/dcat#");
		PREFIXES.put("dct", "http://purl.org/dc/terms/");
		PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
		PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
	}

	private final Catalogue catalogue;

	private final LatestChanges latest;

	private final MessageSource messages;

	private final PortalProperties portal;

	DcatCatalogue(Catalogue catalogue, LatestChanges latest, MessageSource messages, PortalProperties portal) {
		this.catalogue = catalogue;
		this.latest = latest;
		this.messages = messages;
		this.portal = portal;
	}

	Graph graph() {
		Graph graph = Graph.with(PREFIXES);
		Thing all = graph.thing(this.portal.url("/downloads#catalog"), "dcat:Catalog")
			.text("dct:title", this.portal.name(), null)
			.link("foaf:homepage", this.portal.url("/"))
			.link("dct:publisher", publisher())
			.link("dct:license", Licence.ADDRESS)
			.typed("dct:modified", Xml.moment(this.catalogue.version().changedAt().toInstant()), "xsd:dateTime");
		for (Language language : Language.values()) {
			all.text("dct:description",
					say(language, "about.lead", this.portal.name(), this.portal.homeCountryName(language)),
					language.tag());
		}
		languages(all);
		graph.thing(publisher(), "foaf:Agent")
			.text("foaf:name", this.portal.name(), null)
			.link("foaf:homepage", this.portal.url("/"));
		for (Listing listing : Listing.values()) {
			all.link("dcat:dataset", dataset(listing, graph));
		}
		return graph;
	}

	private String dataset(Listing listing, Graph graph) {
		String page = this.portal.url("/" + listing.segment());
		String address = page + "#dataset";
		Thing dataset = graph.thing(address, "dcat:Dataset")
			.link("dcat:landingPage", page)
			.text("dct:identifier", listing.segment(), null)
			.link("dct:publisher", publisher())
			.link("dct:license", Licence.ADDRESS)
			.link("dct:accessRights", EUROPEAN + "access-right/PUBLIC")
			.link("dcat:theme", EUROPEAN + "data-theme/INTR");
		for (Language language : Language.values()) {
			dataset
				.text("dct:title", say(language, "layout.title", say(language, listing.titleKey()), this.portal.name()),
						language.tag())
				.text("dcat:keyword", say(language, listing.titleKey()), language.tag())
				.text("dct:description", say(language, "feed.dataset.text",
						say(language, "list.lead." + listing.textName()), this.portal.name()), language.tag());
		}
		languages(dataset);
		SearchCriteria everything = SearchCriteria.all(listing);
		Changes newest = this.latest.of(everything, 0, 1);
		newest.latest()
			.forEach((change) -> dataset.typed("dct:modified", Xml.moment(change.at().toInstant()), "xsd:dateTime"));
		cover(listing, this.catalogue.facets(everything), dataset, graph);
		for (Download download : Download.of(listing)) {
			dataset.link("dcat:distribution", distribution(download, graph));
		}
		return address;
	}

	// What of the world and of time the records are about
	private void cover(Listing listing, FacetCounts counts, Thing dataset, Graph graph) {
		if (listing.facets().contains(Facet.COUNTRY)) {
			for (String code : new TreeSet<>(counts.of(Facet.COUNTRY).keySet())) {
				country(code).forEach((country) -> dataset.link("dct:spatial", country));
			}
		}
		TreeSet<String> years = new TreeSet<>();
		counts.of(Facet.YEAR).keySet().stream().filter((year) -> year.matches("\\d{4}")).forEach(years::add);
		if (!years.isEmpty()) {
			String period = this.portal.url("/" + listing.segment()) + "#period";
			dataset.link("dct:temporal", period);
			graph.thing(period, "dct:PeriodOfTime").typed("dcat:startDate", years.first(), "xsd:gYear");
		}
	}

	private static List<String> country(String code) {
		try {
			return Set.of(Locale.getISOCountries()).contains(code)
					? List.of(EUROPEAN + "country/" + new Locale.Builder().setRegion(code).build().getISO3Country())
					: List.of();
		}
		catch (MissingResourceException ex) {
			return List.of();
		}
	}

	private String distribution(Download download, Graph graph) {
		String file = this.portal.url(download.path());
		String address = this.portal.url("/" + download.listing().segment()) + "#" + download.extension();
		Thing distribution = graph.thing(address, "dcat:Distribution")
			.text("dct:title", download.path().substring(1), null)
			.link("dcat:accessURL", file)
			.link("dcat:downloadURL", file)
			.link("dcat:mediaType", MEDIA_TYPES + download.mediaType())
			.link("dct:license", Licence.ADDRESS);
		if (download.compression() != null) {
			distribution.link("dcat:compressFormat", MEDIA_TYPES + download.compression());
		}
		return address;
	}

	private static void languages(Thing thing) {
		for (Language language : Language.values()) {
			thing.link("dct:language",
					EUROPEAN + "language/" + language.locale().getISO3Language().toUpperCase(Locale.ROOT));
		}
	}

	private String publisher() {
		return this.portal.url("/#publisher");
	}

	private String say(Language language, String key, Object... values) {
		return this.messages.getMessage(key, values, language.locale());
	}

}

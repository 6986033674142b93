package org.dostyk.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;

/**
 * Lists as data sets of schema.org.
 *
 * @param portal the name of who publishes them, and absolute addresses
 * @param messages what the lists are called
 * @param language the language to say it in
 * @param changed when anything in the catalogue last changed
 */
record DatasetData(PortalProperties portal, MessageSource messages, Language language, Instant changed) {

	/**
	 * The data set that a list is.
	 */
	JsonLd of(Listing listing) {
		return reference(this.portal, listing)
			.with("name", say("layout.title", say(listing.titleKey()), this.portal.name()))
			.with("description", say("feed.dataset.text", say("list.lead." + listing.textName()), this.portal.name()))
			.with("inLanguage", Stream.of(Language.values()).map(Language::tag).toList())
			.with("dateModified", Xml.moment(this.changed))
			.with("license", Licence.ADDRESS)
			.with("isAccessibleForFree", true)
			.with("creator", publisher(this.portal))
			.with("publisher", publisher(this.portal))
			.with("includedInDataCatalog", JsonLd.of("DataCatalog").with("@id", this.portal.url("/downloads#catalog")))
			.with("distribution", Download.of(listing).stream().map(this::distribution).toList());
	}

	/**
	 * All of them.
	 */
	JsonLd catalogue(Stream<Listing> lists) {
		return JsonLd.of("DataCatalog")
			.with("@id", this.portal.url("/downloads#catalog"))
			.with("url", this.portal.url("/downloads"))
			.with("name", this.portal.name())
			.with("description", say("about.lead", this.portal.name(), this.portal.homeCountryName(this.language)))
			.with("license", Licence.ADDRESS)
			.with("publisher", publisher(this.portal))
			.with("dataset", lists.map(this::of).toList());
	}

	/**
	 * A list as other things name it.
	 */
	static JsonLd reference(PortalProperties portal, Listing listing) {
		String address = portal.url("/" + listing.segment());
		return JsonLd.of("Dataset").with("@id", address + "#dataset").with("url", address);
	}

	static JsonLd publisher(PortalProperties portal) {
		return JsonLd.of("Organization")
			.with("@id", portal.url("/#publisher"))
			.with("name", portal.name())
			.with("url", portal.url("/"));
	}

	private JsonLd distribution(Download download) {
		return JsonLd.of("DataDownload")
			.with("encodingFormat",
					Stream.of(download.mediaType(), download.compression()).filter(Objects::nonNull).toList())
			.with("contentUrl", this.portal.url(download.path()));
	}

	private String say(String key, Object... values) {
		return this.messages.getMessage(key, values, this.language.locale());
	}

}

package org.dostyk.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.web.Dates;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

/**
 * A record as a thing of schema.org.
 *
 * @param portal gives the absolute addresses
 * @param dates writes dates no more exactly than the source
 * @param listing a list that the record is in
 * @param entry the record
 * @param names what the codes and slugs in it are called
 * @param language the language of the page
 */
record RecordData(PortalProperties portal, Dates dates, Listing listing, CatalogueEntry entry, CodeNames names,
		Language language) {

	JsonLd thing() {
		Text title = this.entry.titles().in(this.language);
		String address = address(this.listing, this.entry.slug());
		JsonLd thing = JsonLd.of(SchemaTypes.of(this.listing, this.entry))
			.with("@id", address + "#thing")
			.with("url", address)
			.with("name", title)
			.with("alternateName", otherNames(this.entry.titles(), title.language()))
			.with("description", this.entry.summaries().in(this.language).orElse(null))
			.with("identifier", identifier());
		switch (this.listing.subject()) {
			case INITIATIVE -> new InitiativeData(this).describe(thing);
			case ORGANISATION, FUNDING_SOURCE -> describeBody(thing);
			case PLACE -> describePlace(thing);
			case COUNTRY -> {
			}
		}
		return thing.with("sameAs", sameAs()).with("mainEntityOfPage", page(address));
	}

	private static List<Text> otherNames(Names names, Language shown) {
		return Arrays.stream(Language.values())
			.filter((language) -> language != shown)
			.flatMap((language) -> Stream.ofNullable(names.only(language)).map((name) -> new Text(name, language)))
			.toList();
	}

	private Object identifier() {
		return (this.listing.subject() != Subject.COUNTRY)
				? RecordTag.of(this.portal, this.listing.subject(), this.entry.id())
				: JsonLd.of("PropertyValue").with("propertyID", "ISO 3166-1 alpha-2").with("value", this.entry.slug());
	}

	private void describeBody(JsonLd thing) {
		thing.with("address", inCountry(this.entry.country()));
		if (this.listing.subject() == Subject.FUNDING_SOURCE) {
			thing.with("parentOrganization",
					CodeNames.codes(this.entry.organisations())
						.stream()
						.map((slug) -> named("Organization", Listing.ORGANISATIONS, Facet.ORGANISATION, slug))
						.toList());
		}
	}

	private void describePlace(JsonLd thing) {
		if (this.entry.latitude() != null && this.entry.longitude() != null) {
			thing.with("geo",
					JsonLd.of("GeoCoordinates")
						.with("latitude", this.entry.latitude())
						.with("longitude", this.entry.longitude()));
		}
		thing.with("address", inCountry(this.entry.country()));
		if (this.entry.within() != null) {
			thing.with("containedInPlace", place(this.entry.within()));
		}
		else if (this.entry.country() != null) {
			thing.with("containedInPlace", country(this.entry.country()));
		}
	}

	private static @Nullable JsonLd inCountry(@Nullable String code) {
		return (code != null) ? JsonLd.of("PostalAddress").with("addressCountry", code) : null;
	}

	JsonLd place(String slug) {
		return named("Place", Listing.PLACES, Facet.PLACE, slug);
	}

	JsonLd country(String code) {
		return named("Country", Listing.COUNTRIES, Facet.COUNTRY, code);
	}

	/**
	 * Another record, as far as this one says.
	 */
	JsonLd named(String type, Listing list, Facet facet, String slug) {
		String address = address(list, slug);
		return JsonLd.of(type)
			.with("@id", address + "#thing")
			.with("url", address)
			.with("name", this.names.of(facet, slug));
	}

	private String address(Listing list, String slug) {
		return this.portal.url("/" + list.recordSegment() + "/" + slug);
	}

	private List<String> sameAs() {
		List<String> elsewhere = new ArrayList<>();
		if (this.entry.website() != null) {
			elsewhere.add(this.entry.website());
		}
		if (this.entry.wikidata() != null) {
			elsewhere.add("https://www.wikidata.org/entity/" + this.entry.wikidata());
		}
		if (this.entry.ror() != null) {
			elsewhere
				.add(this.entry.ror().startsWith("http") ? this.entry.ror() : "https://ror.org/" + this.entry.ror());
		}
		return elsewhere;
	}

	private JsonLd page(String address) {
		Listing all = Objects.requireNonNull(Listing.ofSegment(this.listing.recordSegment()).orElse(null));
		return JsonLd.of("WebPage")
			.with("@id", address)
			.with("inLanguage", this.language.tag())
			.with("dateModified", Xml.moment(this.entry.updatedAt().toInstant()))
			.with("license", Licence.ADDRESS)
			.with("publisher", DatasetData.publisher(this.portal))
			.with("isPartOf", DatasetData.reference(this.portal, all));
	}

}

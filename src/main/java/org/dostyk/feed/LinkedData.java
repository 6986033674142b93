package org.dostyk.feed;

import java.util.List;
import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.dostyk.web.Dates;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to search engines in the vocabulary of schema.org what pages say to people. It is
 * made of the flat rows of the catalogue, so it holds nothing that is not public.
 */
@Component
public class LinkedData {

	private final Catalogue catalogue;

	private final FacetLabels labels;

	private final MessageSource messages;

	private final Dates dates;

	private final PortalProperties portal;

	LinkedData(Catalogue catalogue, FacetLabels labels, MessageSource messages, Dates dates, PortalProperties portal) {
		this.catalogue = catalogue;
		this.labels = labels;
		this.messages = messages;
		this.dates = dates;
		this.portal = portal;
	}

	/**
	 * What the page of a record is about.
	 * @param listing a list that the record is in
	 * @param slug slug of the record, or code of a country
	 * @param language the language of the page
	 * @return a data block for the page, or null if the public may see no such record
	 */
	public @Nullable String ofRecord(Listing listing, String slug, Language language) {
		return this.catalogue.find(listing, slug).map((entry) -> record(listing, entry, language)).orElse(null);
	}

	private String record(Listing listing, CatalogueEntry entry, Language language) {
		CodeNames names = CodeNames.read(this.labels, this.messages, language, List.of(entry));
		return new RecordData(this.portal, this.dates, listing, entry, names, language).thing().block();
	}

	/**
	 * The data set that a list is.
	 * @param criteria what the page of the list is asked for
	 * @param language the language of the page
	 * @return a data block for the page, or null where filters leave only a part of it
	 */
	public @Nullable String ofList(SearchCriteria criteria, Language language) {
		return criteria.filters().equals(SearchCriteria.all(criteria.listing()))
				? datasets(language).of(criteria.listing()).block() : null;
	}

	/**
	 * All lists as data sets of one catalogue.
	 * @param language the language of the page
	 * @return a data block for the page of downloads
	 */
	public String ofCatalogue(Language language) {
		return datasets(language).catalogue(Stream.of(Listing.values())).block();
	}

	private DatasetData datasets(Language language) {
		return new DatasetData(this.portal, this.messages, language, this.catalogue.version().changedAt().toInstant());
	}

}

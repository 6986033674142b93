package org.dostyk.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revisions;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.web.Dates;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Query;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the answers about all records have in common: who may see them, what they are
 * called elsewhere, and when they changed.
 */
@Component
class PublicRecords {

	private final Catalogue catalogue;

	private final Revisions revisions;

	private final PortalProperties portal;

	private final MessageSource messages;

	private final Dates dates;

	PublicRecords(Catalogue catalogue, Revisions revisions, PortalProperties portal, MessageSource messages,
			Dates dates) {
		this.catalogue = catalogue;
		this.revisions = revisions;
		this.portal = portal;
		this.messages = messages;
		this.dates = dates;
	}

	/**
	 * The slug that an address names.
	 * @throws Refusal if no record can have it (404)
	 */
	static Slug slug(String text) {
		try {
			return new Slug(text);
		}
		catch (RefusedException ex) {
			throw Refusal.notFound();
		}
	}

	/**
	 * The record that was found, if it is more than a tombstone.
	 * @throws Refusal if there is none for the public (404), or it was withdrawn (410)
	 */
	<T extends CataloguedRecord> T published(Optional<T> found, Function<T, Names> names, Locale locale) {
		T record = found.orElseThrow(Refusal::notFound);
		if (!record.published()) {
			Language language = Language.ofPage(locale);
			Object[] reason = { Objects.requireNonNull(record.withdrawnBecause()),
					this.dates.day(Objects.requireNonNull(record.withdrawnAt()), language) };
			throw Refusal.gone(names.apply(record).in(language).value(),
					this.messages.getMessage("detail.withdrawn", reason, locale));
		}
		return record;
	}

	/**
	 * The flat row of a record.
	 * @throws Refusal if there is none (404)
	 */
	CatalogueEntry entry(Listing listing, String slug) {
		return this.catalogue.find(listing, slug).orElseThrow(Refusal::notFound);
	}

	List<Instant> revisions(Listing listing, CataloguedRecord record) {
		List<Instant> moments = this.revisions.publicMoments(new RecordKey(listing.subject().code(), record.id()));
		return moments.isEmpty() ? List.of(record.updatedAt()) : moments;
	}

	/**
	 * The page of a record.
	 */
	String url(Listing listing, String slug) {
		return this.portal.url("/" + listing.recordSegment() + "/" + slug);
	}

	/**
	 * The initiatives with a value of a facet.
	 * @param path of the list
	 */
	String initiatives(String path, Facet facet, String code) {
		return this.portal.url(Query.EMPTY.with(facet.code(), code).href(path));
	}

	Named named(Listing listing, CataloguedRecord record, Names names) {
		return new Named(record.slug().text(), Multilingual.of(names), url(listing, record.slug().text()));
	}

	/**
	 * Leaves out what the public may not see named.
	 */
	static <T extends CataloguedRecord> @Nullable T visible(@Nullable T record) {
		return CataloguedRecord.ifPublished(record).orElse(null);
	}

}

package org.dostyk.correction;

import java.util.Locale;
import java.util.Objects;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.funding.FundingSources;
import org.dostyk.initiative.Initiatives;
import org.dostyk.organisation.Organisations;
import org.dostyk.place.Places;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.FormerSlugs;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the records that a reader may correct: those that the public may see.
 */
@Component
class CorrectedRecords {

	private final Initiatives initiatives;

	private final Organisations organisations;

	private final FundingSources fundingSources;

	private final Places places;

	private final FormerSlugs formerSlugs;

	private final Dates dates;

	private final MessageSource messages;

	CorrectedRecords(Initiatives initiatives, Organisations organisations, FundingSources fundingSources, Places places,
			FormerSlugs formerSlugs, Dates dates, MessageSource messages) {
		this.initiatives = initiatives;
		this.organisations = organisations;
		this.fundingSources = fundingSources;
		this.places = places;
		this.formerSlugs = formerSlugs;
		this.dates = dates;
		this.messages = messages;
	}

	/**
	 * Finds a record.
	 * @param address segment and slug of its page
	 * @throws Refusal if there is none for the public (404), or it was withdrawn (410)
	 */
	@Transactional(readOnly = true)
	public CorrectedRecord find(String address, Locale locale) {
		String[] parts = address.split("/", 2);
		Listing listing = Listing.ofSegment(parts[0]).orElseThrow(Refusal::notFound);
		if (listing.subject() == Subject.COUNTRY) {
			throw Refusal.notFound();
		}
		Slug asked = slug((parts.length > 1) ? parts[1] : "");
		Slug slug = this.formerSlugs.presentForThePublic(listing.subject().code(), asked).orElse(asked);
		CorrectedRecord found = switch (listing.subject()) {
			case INITIATIVE -> this.initiatives.findPublic(slug)
				.map((record) -> of(listing.subject(), record.kind().code(), record, record.titles(), locale))
				.orElseThrow(Refusal::notFound);
			case ORGANISATION -> this.organisations.findPublic(slug)
				.map((record) -> of(listing.subject(), null, record, record.names(), locale))
				.orElseThrow(Refusal::notFound);
			case FUNDING_SOURCE -> this.fundingSources.findPublic(slug)
				.map((record) -> of(listing.subject(), null, record, record.names(), locale))
				.orElseThrow(Refusal::notFound);
			case PLACE -> this.places.findPublic(slug)
				.map((record) -> of(listing.subject(), null, record, record.names(), locale))
				.orElseThrow(Refusal::notFound);
			case COUNTRY -> throw Refusal.notFound();
		};
		if (listing.kind() != null && !listing.kind().equals(found.kind())) {
			throw Refusal.notFound();
		}
		return found;
	}

	private CorrectedRecord of(Subject subject, @Nullable String kind, CataloguedRecord record, Names names,
			Locale locale) {
		if (!record.published()) {
			Language language = Language.ofPage(locale);
			throw Refusal
				.gone(names.in(language).value(),
						this.messages.getMessage("detail.withdrawn",
								new Object[] { Objects.requireNonNull(record.withdrawnBecause()),
										this.dates.day(Objects.requireNonNull(record.withdrawnAt()), language) },
								locale));
		}
		return new CorrectedRecord(subject, kind, record.id(), record.slug(), names);
	}

	private static Slug slug(String text) {
		try {
			return new Slug(text);
		}
		catch (RefusedException ex) {
			throw Refusal.notFound();
		}
	}

}

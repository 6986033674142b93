package org.dostyk.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What schema.org has words for of an initiative. A year or a month stays one, as ISO
 * 8601 allows; a date that is not certain is left out, because there is no word for
 * "about".
 *
 * @param record the initiative
 */
record InitiativeData(RecordData record) {

	private static final Map<String, String> STATUS = Map.of("planned", "https://schema.org/EventScheduled",
			"cancelled", "https://schema.org/EventCancelled", "postponed", "https://schema.org/EventPostponed");

	private static final Set<String> LEADING = Set.of("organiser", "co-organiser", "host", "implementer", "founder");

	private static final Set<String> SUPPORTING = Set.of("supporter");

	void describe(JsonLd thing) {
		String type = SchemaTypes.of(this.record.listing(), entry());
		if (SchemaTypes.isEvent(entry())) {
			describeEvent(thing);
		}
		else if (type.equals(SchemaTypes.PROGRAMME)) {
			describeProgramme(thing);
		}
		else if (type.equals(SchemaTypes.AGREEMENT)) {
			describeAgreement(thing);
		}
		else {
			describeProject(thing);
		}
	}

	private void describeEvent(JsonLd thing) {
		thing.with("startDate", start())
			.with("endDate", end())
			.with("eventStatus", (entry().status() != null) ? STATUS.get(entry().status()) : null)
			.with("location", places().isEmpty() ? countries(Set.of("host")) : places())
			.with("organizer", organisations(LEADING))
			.with("contributor", organisations(Set.of("partner", "sender", "receiver", "signatory")))
			.with("sponsor", organisations(SUPPORTING))
			.with("funder", funders())
			.with("keywords", themes());
		if (entry().series() != null) {
			thing.with("superEvent",
					this.record.named("EventSeries", this.record.listing(), Facet.SERIES, entry().series()));
		}
	}

	private void describeProgramme(JsonLd thing) {
		thing.with("startDate", start())
			.with("endDate", end())
			.with("programType", form())
			.with("provider", organisations(LEADING));
	}

	private void describeAgreement(JsonLd thing) {
		EdtfDate inForce = EdtfDate.ofNullable(entry().inForce());
		thing.with("legislationType", form())
			.with("legislationDate", start())
			.with("legislationDateOfApplicability", date(inForce))
			.with("expires", end())
			.with("spatialCoverage", countries(null))
			.with("contributor", organisations(null))
			.with("funder", funders())
			.with("keywords", themes());
	}

	private void describeProject(JsonLd thing) {
		thing.with("foundingDate", start())
			.with("dissolutionDate", end())
			.with("location", places())
			.with("areaServed", countries(null))
			.with("member",
					organisations(Set.of("organiser", "co-organiser", "host", "partner", "sender", "receiver",
							"signatory", "implementer", "founder")))
			.with("sponsor", organisations(SUPPORTING))
			.with("funder", funders())
			.with("keywords", themes());
	}

	private @Nullable String start() {
		return date(entry().period().start());
	}

	private @Nullable String end() {
		return date(entry().period().end());
	}

	private @Nullable String date(@Nullable EdtfDate date) {
		return (date != null && !date.approximate() && !date.uncertain()) ? this.record.dates().machine(date) : null;
	}

	private @Nullable String form() {
		return (entry().kind() != null && entry().form() != null)
				? this.record.names().of(Listing.ofKind(entry().kind()), Facet.FORM, entry().form()) : null;
	}

	private List<JsonLd> places() {
		return CodeNames.codes(entry().places()).stream().map(this.record::place).toList();
	}

	private List<JsonLd> countries(@Nullable Set<String> roles) {
		return codes(entry().countries(), roles).stream().map(this.record::country).toList();
	}

	private List<JsonLd> organisations(@Nullable Set<String> roles) {
		return codes(entry().organisations(), roles).stream()
			.map((slug) -> this.record.named("Organization", Listing.ORGANISATIONS, Facet.ORGANISATION, slug))
			.toList();
	}

	private List<JsonLd> funders() {
		return CodeNames.codes(entry().funders())
			.stream()
			.map((slug) -> this.record.named("FundingScheme", Listing.FUNDING_SOURCES, Facet.FUNDER, slug))
			.toList();
	}

	private List<?> themes() {
		return CodeNames.codes(entry().themes())
			.stream()
			.map((code) -> this.record.names().of(Facet.THEME, code))
			.toList();
	}

	// Codes whose role is one of these, or all
	private static List<String> codes(@Nullable String cell, @Nullable Set<String> roles) {
		return CatalogueEntry.values(cell)
			.stream()
			.map((value) -> value.split(":"))
			.filter((value) -> roles == null || Arrays.stream(value).skip(1).anyMatch(roles::contains))
			.map((value) -> value[0])
			.distinct()
			.toList();
	}

	private CatalogueEntry entry() {
		return this.record.entry();
	}

}

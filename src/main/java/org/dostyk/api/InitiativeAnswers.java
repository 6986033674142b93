package org.dostyk.api;

import java.util.Locale;
import java.util.Optional;

import org.dostyk.api.InitiativeAnswer.Edition;
import org.dostyk.api.InitiativeAnswer.Figure;
import org.dostyk.api.InitiativeAnswer.Funding;
import org.dostyk.api.InitiativeAnswer.InvolvedCountry;
import org.dostyk.api.InitiativeAnswer.InvolvedOrganisation;
import org.dostyk.api.InitiativeAnswer.InvolvedPlace;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.initiative.FundingLine;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeDetails;
import org.dostyk.initiative.InitiativePages;
import org.dostyk.initiative.Participation;
import org.dostyk.value.Amount;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads everything about one initiative, in one state of the data. What its kind alone
 * has comes from the flat row.
 */
@Component
class InitiativeAnswers {

	private final InitiativePages initiatives;

	private final PublicRecords records;

	private final CodeLabels words;

	InitiativeAnswers(InitiativePages initiatives, PublicRecords records, CodeLabels words) {
		this.initiatives = initiatives;
		this.records = records;
		this.words = words;
	}

	/**
	 * Everything about an initiative.
	 * @throws Refusal if there is none for the public (404), or it was withdrawn (410)
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	InitiativeAnswer of(Slug slug, Locale locale) {
		InitiativeDetails details = this.initiatives.find(slug).orElseThrow(Refusal::notFound);
		Initiative one = this.records.published(Optional.of(details.initiative()), Initiative::titles, locale);
		CatalogueEntry entry = this.records.entry(Listing.INITIATIVES, slug.text());
		Listing listing = Listing.ofKind(one.kind().code());
		return new InitiativeAnswer(one.id(), slug.text(), this.words.word(one.kind()),
				this.words.wordOrNull(one.form()), Multilingual.of(one.titles()), one.aliases(),
				Multilingual.of(one.summaries()), When.of(one.period().start()), When.of(one.period().end()),
				one.goesOn(), entry.inForce(), When.of(one.lastEvidence()), this.words.wordOrNull(one.status()),
				this.words.wordOrNull(one.recurrence()), (details.series() != null) ? named(details.series()) : null,
				one.edition(), details.editions().stream().map(this::edition).toList(),
				one.countries().stream().map(this::country).toList(),
				details.places().stream().map(this::place).toList(), entry.venue(),
				CatalogueEntry.values(entry.direction()),
				CatalogueEntry.values(entry.level())
					.stream()
					.map((code) -> this.words.word(listing.vocabulary(Facet.LEVEL), code))
					.toList(),
				(entry.field() != null) ? this.words.word(Facet.FIELD.code(), entry.field()) : null,
				CodeLabels.words(one.themes()), CodeLabels.words(one.audiences()), CodeLabels.words(one.frameworks()),
				details.participations().stream().map(this::organisation).toList(),
				details.funding().stream().map(this::funding).toList(), CatalogueEntry.values(entry.fundingTotals()),
				one.figures().stream().map(this::figure).toList(), one.website(), Cited.all(one.citations()),
				this.records.url(Listing.INITIATIVES, slug.text()), one.updatedAt(),
				this.records.revisions(Listing.INITIATIVES, one));
	}

	private Named named(Initiative other) {
		return this.records.named(Listing.INITIATIVES, other, other.titles());
	}

	private Edition edition(Initiative edition) {
		Named named = named(edition);
		return new Edition(named.slug(), named.name(), When.of(edition.period().start()),
				When.of(edition.period().end()), named.url());
	}

	private InvolvedCountry country(org.dostyk.initiative.InvolvedCountry involved) {
		return new InvolvedCountry(involved.country().code(), Multilingual.of(involved.country().names()),
				this.words.word(involved.role()));
	}

	private InvolvedPlace place(org.dostyk.initiative.InvolvedPlace involved) {
		Named place = this.records.named(Listing.PLACES, involved.place(), involved.place().names());
		return new InvolvedPlace(place.slug(), place.name(), Area.in(involved.place().country()),
				this.words.word(involved.role()), place.url());
	}

	private InvolvedOrganisation organisation(Participation participation) {
		Named organisation = this.records.named(Listing.ORGANISATIONS, participation.organisation(),
				participation.organisation().names());
		return new InvolvedOrganisation(organisation.slug(), organisation.name(),
				Area.of(participation.organisation().country()), this.words.word(participation.role()),
				participation.note(), organisation.url());
	}

	private Funding funding(FundingLine line) {
		Amount amount = line.amount();
		return new Funding(
				this.records.named(Listing.FUNDING_SOURCES, line.fundingSource(), line.fundingSource().names()),
				line.year(), (amount != null) ? Json.number(amount.value()) : null,
				(amount != null) ? amount.currency() : null, this.words.word(line.form()),
				this.words.word(line.certainty()), this.words.word(line.counted()), line.note(),
				(line.citation() != null) ? line.citation().key() : null);
	}

	private Figure figure(org.dostyk.initiative.Figure figure) {
		return new Figure(CodeLabels.word(figure.indicator()), figure.year(), figure.value(), figure.note(),
				(figure.citation() != null) ? figure.citation().key() : null);
	}

}

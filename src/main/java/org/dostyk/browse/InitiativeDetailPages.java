package org.dostyk.browse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dostyk.browse.DetailFunding.Money;
import org.dostyk.browse.DetailView.Group;
import org.dostyk.browse.DetailView.Head;
import org.dostyk.browse.InitiativeDetailPage.Figures;
import org.dostyk.browse.InitiativeDetailPage.Funding;
import org.dostyk.browse.InitiativeDetailPage.Participant;
import org.dostyk.browse.InitiativeDetailPage.Participants;
import org.dostyk.catalogue.Listing;
import org.dostyk.initiative.CountryRole;
import org.dostyk.initiative.FundingLine;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeDetails;
import org.dostyk.initiative.InitiativePages;
import org.dostyk.initiative.InvolvedCountry;
import org.dostyk.initiative.InvolvedPlace;
import org.dostyk.initiative.Kind;
import org.dostyk.initiative.Participation;
import org.dostyk.initiative.PlaceRole;
import org.dostyk.insight.LocatorView;
import org.dostyk.organisation.Organisation;
import org.dostyk.place.Country;
import org.dostyk.record.Coded;
import org.dostyk.reference.Cited;
import org.dostyk.value.Slug;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one initiative and puts together what its page shows.
 */
@Component
class InitiativeDetailPages {

	private static final Set<Kind> HELD = EnumSet.of(Kind.FESTIVAL, Kind.FORUM);

	private final InitiativePages initiatives;

	private final DetailParts parts;

	private final DetailEditions editions;

	private final DetailMaps maps;

	private final DetailRelated related;

	private final Dates dates;

	InitiativeDetailPages(InitiativePages initiatives, DetailParts parts, DetailEditions editions, DetailMaps maps,
			DetailRelated related, Dates dates) {
		this.initiatives = initiatives;
		this.parts = parts;
		this.editions = editions;
		this.maps = maps;
		this.related = related;
		this.dates = dates;
	}

	/**
	 * The page of an initiative.
	 * @throws Refusal if the public may not see it, or it was withdrawn
	 */
	@Transactional(readOnly = true)
	InitiativeDetailPage page(Slug slug, Words words) {
		InitiativeDetails details = this.initiatives.find(slug).orElseThrow(Refusal::notFound);
		Initiative initiative = details.initiative();
		this.parts.requirePublished(initiative, initiative.titles(), words);
		DetailNotes notes = new DetailNotes(initiative.citations());
		Coded word = (initiative.form() != null) ? initiative.form() : initiative.kind();
		Head head = this.parts.head(words.say(word.messageKey()),
				(initiative.status() != null) ? initiative.status().code() : null, initiative.titles(), "title",
				initiative.summaries(), notes, words);
		Figures figures = DetailFigures.of(initiative.figures(), notes, words);
		DetailLife life = DetailLife.of(initiative, notes, words, this.dates);
		Participants participants = participants(details, notes, words);
		Funding funding = funding(details, notes, words);
		List<DetailView.Fact> facts = new InitiativeDetailFacts(details, words, this.dates, notes).facts();
		List<DetailClaims.Claim> claims = DetailClaims.of(initiative.citations(), notes, words);
		DetailView view = this.parts.view(cited(initiative), head, facts, notes, words);
		boolean counts = !figures.rows().isEmpty() || !figures.refs().isEmpty() || isCounted(details);
		return new InitiativeDetailPage(view, life, this.editions.series(details, words),
				this.editions.editions(details, words), counts ? figures : null, participants, funding,
				map(details, words), claims, this.related.to(details, words));
	}

	private static Cited cited(Initiative initiative) {
		return new Cited(Listing.ofKind(initiative.kind().code()), initiative.slug().text(), initiative.titles(),
				initiative.period(), initiative.goesOn(), initiative.updatedAt());
	}

	private @Nullable LocatorView map(InitiativeDetails details, Words words) {
		boolean pair = details.initiative().kind() == Kind.SISTER_CITY_PAIR;
		return this.maps.of(details.places()
			.stream()
			.filter((involved) -> !pair || involved.role() == PlaceRole.TWIN)
			.map(InvolvedPlace::place)
			.toList(), pair, words);
	}

	// Nobody counts the visitors of a treaty, and those of a series are counted by
	// edition
	private static boolean isCounted(InitiativeDetails details) {
		Kind kind = details.initiative().kind();
		return kind != Kind.AGREEMENT && kind != Kind.SISTER_CITY_PAIR && details.editions().isEmpty();
	}

	private static Participants participants(InitiativeDetails details, DetailNotes notes, Words words) {
		List<Participant> organisations = details.participations()
			.stream()
			.map((participation) -> participant(participation, words))
			.toList();
		List<Group> countries = DetailFacts.byRole(details.initiative().countries(),
				(involved) -> DetailParts.dossier(involved.country(), words), InvolvedCountry::role, words);
		return new Participants(organisations, countries, missing(details, words), notes.at("participations"));
	}

	// The hosts of a series are those of its editions
	private static List<String> missing(InitiativeDetails details, Words words) {
		Kind kind = details.initiative().kind();
		List<CountryRole> expected = (!HELD.contains(kind)) ? List.of() : details.editions().isEmpty()
				? List.of(CountryRole.INITIATOR, CountryRole.HOST) : List.of(CountryRole.INITIATOR);
		return expected.stream()
			.filter((role) -> details.initiative().countries().stream().noneMatch((one) -> one.role() == role))
			.map((role) -> words.say(role.messageKey()))
			.toList();
	}

	private static Participant participant(Participation participation, Words words) {
		Organisation organisation = participation.organisation();
		Country country = organisation.country();
		return new Participant(words.say(participation.role().messageKey()), "/organisations/" + organisation.slug(),
				DetailParts.label(organisation.names(), words),
				(country != null) ? DetailParts.country(country, words) : null,
				DetailParts.english(participation.note(), words));
	}

	private static Funding funding(InitiativeDetails details, DetailNotes notes, Words words) {
		List<Money> money = new ArrayList<>();
		List<DetailFunding.Line> lines = new ArrayList<>();
		for (FundingLine line : details.funding()) {
			Money one = new Money(line.year(), line.amount(), line.form(), line.certainty(), line.counted(),
					line.note());
			money.add(one);
			lines.add(one.line("/funding-sources/" + line.fundingSource().slug(),
					DetailParts.label(line.fundingSource().names(), words), notes.of(line.citation(), "funding"),
					words));
		}
		return new Funding(lines.isEmpty() ? null : DetailFunding.of(money, lines, words), notes.unplaced("funding"));
	}

}

package org.dostyk.initiative;

import java.util.List;

import org.dostyk.citation.CitationDraft;
import org.dostyk.record.Coded;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.RoleDraft;
import org.dostyk.record.Written;
import org.dostyk.value.Amount;
import org.dostyk.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * What has to be typed for an initiative to be as it is.
 *
 * @param initiative the initiative
 */
record InitiativeSnapshot(Initiative initiative) {

	InitiativeDraft draft() {
		return new InitiativeDraft(this.initiative.slug().text(), this.initiative.kind().code(),
				Written.code(this.initiative.form()), NamesDraft.of(this.initiative.titles()),
				this.initiative.aliases(), NamesDraft.of(this.initiative.summaries()),
				Written.date(this.initiative.period().start()), Written.date(this.initiative.period().end()),
				(this.initiative instanceof Agreement agreement) ? Written.date(agreement.inForce()) : null,
				Written.date(this.initiative.lastEvidence()), Written.code(this.initiative.recurrence()),
				Written.code(this.initiative.status()), Written.slug(this.initiative.series()),
				this.initiative.edition(), countries(), places(), venue(), directions(), levels(),
				(this.initiative instanceof JointProject project) ? Written.code(project.field()) : null,
				codes(this.initiative.themes()), codes(this.initiative.audiences()),
				codes(this.initiative.frameworks()), this.initiative.website(), participations(), funding(), figures(),
				CitationDraft.of(this.initiative.citations()));
	}

	private List<RoleDraft> countries() {
		return this.initiative.countries()
			.stream()
			.map((one) -> new RoleDraft(one.country().code(), one.role().code()))
			.toList();
	}

	private List<RoleDraft> places() {
		return this.initiative.places()
			.stream()
			.map((one) -> new RoleDraft(Written.slug(one.place()), one.role().code()))
			.toList();
	}

	private @Nullable String venue() {
		if (this.initiative instanceof Festival festival) {
			return festival.venue();
		}
		return (this.initiative instanceof Forum forum) ? forum.venue() : null;
	}

	private List<String> directions() {
		return (this.initiative instanceof ExchangeProgramme programme)
				? programme.directions().stream().map(Direction::toString).toList() : List.of();
	}

	private List<String> levels() {
		if (this.initiative instanceof SisterCityPair pair) {
			PairLevel level = pair.level();
			return (level != null) ? List.of(level.code()) : List.of();
		}
		return (this.initiative instanceof ExchangeProgramme programme)
				? programme.levels().stream().map(Coded::code).toList() : List.of();
	}

	private static List<String> codes(List<Term> terms) {
		return terms.stream().map(Term::code).toList();
	}

	private List<ParticipationDraft> participations() {
		return this.initiative.participations()
			.stream()
			.map((one) -> new ParticipationDraft(Written.slug(one.organisation()), one.role().code(), one.note()))
			.toList();
	}

	private List<FundingDraft> funding() {
		return this.initiative.funding().stream().map((line) -> {
			Amount amount = line.amount();
			return new FundingDraft(Written.slug(line.fundingSource()), Written.year(line.year()),
					(amount != null) ? Written.number(amount.value()) : null,
					(amount != null) ? amount.currency() : null, line.form().code(), line.certainty().code(),
					line.counted().code(), line.note(), key(line.citation()));
		}).toList();
	}

	private List<FigureDraft> figures() {
		return this.initiative.figures()
			.stream()
			.map((figure) -> new FigureDraft(figure.indicator().code(), Written.year(figure.year()),
					Written.number(figure.value()), figure.note(), key(figure.citation())))
			.toList();
	}

	private static @Nullable String key(@Nullable InitiativeCitation citation) {
		return (citation != null) ? citation.key() : null;
	}

}

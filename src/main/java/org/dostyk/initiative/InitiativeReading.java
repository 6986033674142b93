package org.dostyk.initiative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.dostyk.citation.CitationDraft;
import org.dostyk.citation.Source;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.record.Coded;
import org.dostyk.record.Reading;
import org.dostyk.record.Reading.FieldReader;
import org.dostyk.record.RoleDraft;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the draft of an initiative: first every field of it, so that nothing wrong is
 * missed, then the verbs of the entity, which guard the rules between fields.
 */
final class InitiativeReading {

	private final InitiativeDraft draft;

	private final InitiativeReferences references;

	private final Reading reading;

	InitiativeReading(InitiativeDraft draft, InitiativeReferences references, Reading reading) {
		this.draft = draft;
		this.references = references;
		this.reading = reading;
	}

	@Nullable Initiative read(@Nullable Initiative known) {
		Slug slug = this.reading.required("slug", this.draft.slug(), this.reading::slug);
		Kind kind = this.reading.required("kind", this.draft.kind(), this.reading.code(Kind.class));
		Names titles = this.reading.names("titles", this.draft.titles());
		List<String> aliases = this.reading.each("aliases", this.draft.aliases());
		Texts summaries = this.reading.texts("summaries", this.draft.summaries());
		String website = this.reading.address("website", this.draft.website());
		Period period = readPeriod();
		EdtfDate lastEvidence = this.reading.date("lastEvidence", this.draft.lastEvidence());
		Recurrence recurrence = this.reading.code(Recurrence.class).read("recurrence", this.draft.recurrence());
		Status status = this.reading.code(Status.class).read("status", this.draft.status());
		List<InvolvedCountry> countries = readCountries();
		List<InvolvedPlace> places = readPlaces();
		List<Term> themes = readTerms("themes", Vocabulary.THEME, this.draft.themes());
		List<Term> audiences = readTerms("audiences", Vocabulary.AUDIENCE, this.draft.audiences());
		List<Term> frameworks = readTerms("frameworks", Vocabulary.FRAMEWORK, this.draft.frameworks());
		List<Source> sources = CitationDraft.readAll(this.draft.citations(), this.reading);
		KindReading details = (kind != null) ? new KindReading(kind, this.draft, this.reading) : null;
		Consumer<Initiative> verbs = (details != null) ? details.read(countries) : (initiative) -> {
		};
		Initiative initiative = known;
		if (known == null && slug != null && details != null && titles != null) {
			initiative = details.make(slug, titles, places);
		}
		if (initiative != null && titles != null) {
			Initiative made = initiative;
			initiative.retitle(titles, aliases);
			initiative.describe(summaries, website);
			if (initiative instanceof Agreement agreement) {
				// The old date may not fit the new period; the new one is guarded below
				agreement.enterIntoForce(null);
			}
			if (period != null) {
				initiative.takePlace(period, recurrence, status);
			}
			initiative.showLife(lastEvidence);
			initiative.classify(themes, audiences, frameworks);
			if (countries.size() == this.draft.countries().size() && kind != Kind.EXCHANGE_PROGRAMME) {
				this.reading.attempt(() -> made.involve(countries));
			}
			if (places.size() == this.draft.places().size()) {
				this.reading.attempt(() -> made.locate(places));
			}
			if (sources.size() == this.draft.citations().size()) {
				this.reading.attempt(() -> made.cite(sources));
			}
			this.reading.attempt(() -> verbs.accept(made));
		}
		readParts(initiative);
		return initiative;
	}

	void link(Initiative initiative) {
		Initiative series = this.reading.<Initiative>reference(this.references::initiative)
			.read("series", this.draft.series());
		String edition = this.reading.line("edition", this.draft.edition());
		if (series == null && isPresent(this.draft.series())) {
			return;
		}
		this.reading.attempt(() -> {
			if (initiative instanceof Festival festival) {
				festival.beEditionOf(series, edition);
			}
			else if (initiative instanceof Forum forum) {
				forum.beEditionOf(series, edition);
			}
			else if (initiative instanceof ExchangeProgramme programme) {
				programme.beEditionOf(series, edition);
			}
		});
	}

	private @Nullable Period readPeriod() {
		EdtfDate start = this.reading.date("start", this.draft.start());
		EdtfDate end = this.reading.date("end", this.draft.end());
		if (end == null) {
			return (isPresent(this.draft.end())) ? null : new Period(start, null);
		}
		return this.reading.value("end", this.draft.end(), (text) -> new Period(start, end));
	}

	private List<InvolvedCountry> readCountries() {
		return readRoles("countries", this.draft.countries(), this.reading.<Country>reference(this.references::country),
				CountryRole.class, InvolvedCountry::new);
	}

	private List<InvolvedPlace> readPlaces() {
		return readRoles("places", this.draft.places(), this.reading.<Place>reference(this.references::place),
				PlaceRole.class, InvolvedPlace::new);
	}

	private <T, R extends Enum<R> & Coded, I> List<I> readRoles(String field, List<RoleDraft> drafts,
			FieldReader<T> reader, Class<R> roles, BiFunction<T, R, I> involved) {
		List<I> all = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			String at = field + "[" + i + "]";
			RoleDraft draft = drafts.get(i);
			if (!isPresent(draft.of()) || !isPresent(draft.role())) {
				this.reading.refuse(at, isPresent(draft.of()) ? draft.of() : draft.role(),
						"problem.value-without-role");
				continue;
			}
			T of = reader.read(at + ".of", draft.of());
			R role = this.reading.code(roles).read(at + ".role", draft.role());
			if (of != null && role != null) {
				all.add(involved.apply(of, role));
			}
		}
		return all;
	}

	private List<Term> readTerms(String field, Vocabulary vocabulary, List<String> codes) {
		return this.reading.each(field, codes,
				this.reading.reference((code) -> this.references.term(vocabulary, code)));
	}

	private void readParts(@Nullable Initiative initiative) {
		OwnCitations citations = new OwnCitations(this.draft.citations(), initiative);
		List<Participation> participations = readAll("participations", this.draft.participations(),
				(part, at) -> part.read(this.references, at));
		List<FundingLine> funding = readAll("funding", this.draft.funding(),
				(part, at) -> part.read(this.references, citations, at));
		List<Figure> figures = readAll("figures", this.draft.figures(),
				(part, at) -> part.read(this.references, citations, at));
		if (initiative != null) {
			if (participations.size() == this.draft.participations().size()) {
				this.reading.attempt(() -> initiative.invite(participations));
			}
			this.reading.attempt(() -> initiative.fund(funding));
			this.reading.attempt(() -> initiative.measure(figures));
		}
	}

	private <D, P> List<P> readAll(String field, List<D> drafts, BiFunction<D, Reading, @Nullable P> reader) {
		List<P> parts = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			P part = reader.apply(drafts.get(i), this.reading.part(field + "[" + i + "]"));
			if (part != null) {
				parts.add(part);
			}
		}
		return parts;
	}

	private static boolean isPresent(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}

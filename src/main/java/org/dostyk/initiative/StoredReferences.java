package org.dostyk.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSources;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.Organisations;
import org.dostyk.place.Countries;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.place.Places;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.CataloguedRecords;
import org.dostyk.record.RoleDraft;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Terms;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds in the database what the draft of an initiative names: everything of a sort at
 * once, so that the number of statements does not grow with the number of rows.
 */
@Component
class StoredReferences {

	private final Initiatives initiatives;

	private final Countries countries;

	private final Terms terms;

	private final Places places;

	private final Organisations organisations;

	private final FundingSources fundingSources;

	StoredReferences(Initiatives initiatives, Countries countries, Terms terms, Places places,
			Organisations organisations, FundingSources fundingSources) {
		this.initiatives = initiatives;
		this.countries = countries;
		this.terms = terms;
		this.places = places;
		this.organisations = organisations;
		this.fundingSources = fundingSources;
	}

	InitiativeReferences of(InitiativeDraft draft) {
		Map<String, Country> known = this.countries
			.findAllById(
					draft.countries().stream().map(RoleDraft::of).filter(Objects::nonNull).map(String::strip).toList())
			.stream()
			.collect(Collectors.toMap(Country::code, Function.identity()));
		return new Found(known, terms(draft), find(this.places, draft.places().stream().map(RoleDraft::of)),
				find(this.organisations, draft.participations().stream().map(ParticipationDraft::organisation)),
				find(this.fundingSources, draft.funding().stream().map(FundingDraft::fundingSource)),
				find(this.initiatives, Stream.ofNullable(draft.series())));
	}

	private Map<Term.Id, Term> terms(InitiativeDraft draft) {
		List<Term.Id> ids = Stream
			.of(ids(Vocabulary.THEME, draft.themes()), ids(Vocabulary.AUDIENCE, draft.audiences()),
					ids(Vocabulary.FRAMEWORK, draft.frameworks()),
					ids(Vocabulary.INDICATOR, draft.figures().stream().map(FigureDraft::indicator).toList()))
			.flatMap(Function.identity())
			.toList();
		return this.terms.findAllById(ids).stream().collect(Collectors.toMap(Term::id, Function.identity()));
	}

	private static Stream<Term.Id> ids(Vocabulary vocabulary, Collection<@Nullable String> codes) {
		return codes.stream().filter(Objects::nonNull).map((code) -> new Term.Id(vocabulary, code.strip())).distinct();
	}

	private static <T extends CataloguedRecord> Map<String, T> find(CataloguedRecords<T> records,
			Stream<@Nullable String> slugs) {
		List<Slug> wellFormed = slugs.filter(Objects::nonNull)
			.flatMap((slug) -> parse(slug).stream())
			.distinct()
			.toList();
		return wellFormed.isEmpty() ? Map.of()
				: records.findBySlugIn(wellFormed)
					.stream()
					.collect(Collectors.toMap((record) -> record.slug().text(), Function.identity()));
	}

	private static Optional<Slug> parse(String text) {
		try {
			return Optional.of(new Slug(text.strip()));
		}
		catch (RefusedException ex) {
			return Optional.empty();
		}
	}

	private record Found(Map<String, Country> countries, Map<Term.Id, Term> terms, Map<String, Place> places,
			Map<String, Organisation> organisations, Map<String, FundingSource> fundingSources,
			Map<String, Initiative> initiatives) implements InitiativeReferences {

		@Override
		public Optional<Country> country(String code) {
			return Optional.ofNullable(this.countries.get(code));
		}

		@Override
		public Optional<Term> term(Vocabulary vocabulary, String code) {
			return Optional.ofNullable(this.terms.get(new Term.Id(vocabulary, code)));
		}

		@Override
		public Optional<Place> place(String slug) {
			return Optional.ofNullable(this.places.get(slug));
		}

		@Override
		public Optional<Organisation> organisation(String slug) {
			return Optional.ofNullable(this.organisations.get(slug));
		}

		@Override
		public Optional<FundingSource> fundingSource(String slug) {
			return Optional.ofNullable(this.fundingSources.get(slug));
		}

		@Override
		public Optional<Initiative> initiative(String slug) {
			return Optional.ofNullable(this.initiatives.get(slug));
		}

	}

}

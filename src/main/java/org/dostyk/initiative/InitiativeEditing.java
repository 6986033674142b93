package org.dostyk.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
import org.dostyk.citation.CitationKeys;
import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSources;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.Organisations;
import org.dostyk.history.Revisions;
import org.dostyk.place.Countries;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.place.Places;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.CataloguedRecords;
import org.dostyk.record.Editing;
import org.dostyk.record.Reading;
import org.dostyk.value.Slug;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Terms;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The one path by which initiatives are written.
 */
@Service
public class InitiativeEditing extends Editing<Initiative, InitiativeDraft> {

	private final Initiatives initiatives;

	private final InitiativeReferences references;

	private final CitationKeys citationKeys;

	private final CatalogueRefresh catalogue;

	private final EntityManager entityManager;

	InitiativeEditing(Initiatives initiatives, Countries countries, Terms terms, Places places,
			Organisations organisations, FundingSources fundingSources, CitationKeys citationKeys,
			CatalogueRefresh catalogue, EntityManager entityManager, Revisions revisions) {
		super(initiatives, revisions);
		this.initiatives = initiatives;
		this.citationKeys = citationKeys;
		this.references = new StoredReferences(initiatives, countries, terms, places, organisations, fundingSources);
		this.catalogue = catalogue;
		this.entityManager = entityManager;
	}

	@Override
	public String subject() {
		return Subject.INITIATIVE.code();
	}

	@Override
	public Class<InitiativeDraft> draftType() {
		return InitiativeDraft.class;
	}

	@Override
	protected InitiativeDraft draftOf(Initiative record) {
		return InitiativeDraft.of(record);
	}

	@Override
	protected @Nullable Initiative read(InitiativeDraft draft, @Nullable Initiative known, Reading reading) {
		// So that no look-up writes what is only half read, and perhaps refused
		this.entityManager.setFlushMode(FlushModeType.COMMIT);
		this.citationKeys.refuseTaken(draft.citations(), (known != null) ? known.citations() : List.of(), reading);
		Initiative initiative = new InitiativeReading(draft, this.references, reading).read(known);
		if (initiative != null) {
			draft.link(initiative, this.references, reading);
			if (known != null && known.series() != null && this.initiatives.existsBySeries(known)) {
				reading.refuse("series", draft.series(), "problem.series-has-editions");
			}
		}
		this.entityManager.setFlushMode(FlushModeType.AUTO);
		return initiative;
	}

	@Override
	protected void release(Initiative initiative) {
		this.entityManager.detach(initiative);
	}

	@Override
	protected void refresh(Collection<Long> ids) {
		this.catalogue.refresh(Subject.INITIATIVE, ids);
	}

	private record StoredReferences(Initiatives initiatives, Countries countries, Terms terms, Places places,
			Organisations organisations, FundingSources fundingSources) implements InitiativeReferences {

		@Override
		public Optional<Country> country(String code) {
			return this.countries.findById(code);
		}

		@Override
		public Optional<Term> term(Vocabulary vocabulary, String code) {
			return this.terms.findById(new Term.Id(vocabulary, code));
		}

		@Override
		public Optional<Place> place(String slug) {
			return find(this.places, slug);
		}

		@Override
		public Optional<Organisation> organisation(String slug) {
			return find(this.organisations, slug);
		}

		@Override
		public Optional<FundingSource> fundingSource(String slug) {
			return find(this.fundingSources, slug);
		}

		@Override
		public Optional<Initiative> initiative(String slug) {
			return find(this.initiatives, slug);
		}

		private static <T extends CataloguedRecord> Optional<T> find(CataloguedRecords<T> records, String slug) {
			return records.findBySlug(new Slug(slug));
		}

	}

}

package org.dostyk.initiative;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
import org.dostyk.citation.CitationKeys;
import org.dostyk.history.Revisions;
import org.dostyk.record.Editing;
import org.dostyk.record.FormerSlugs;
import org.dostyk.record.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The one path by which initiatives are written.
 */
@Service
public class InitiativeEditing extends Editing<Initiative, InitiativeDraft> {

	private final Initiatives initiatives;

	private final StoredReferences references;

	private final CitationKeys citationKeys;

	private final CatalogueRefresh catalogue;

	private final EntityManager entityManager;

	InitiativeEditing(Initiatives initiatives, StoredReferences references, CitationKeys citationKeys,
			CatalogueRefresh catalogue, EntityManager entityManager, Revisions revisions, FormerSlugs formerSlugs) {
		super(initiatives, revisions, formerSlugs);
		this.initiatives = initiatives;
		this.citationKeys = citationKeys;
		this.references = references;
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
		InitiativeReferences found = this.references.of(draft);
		Initiative initiative = new InitiativeReading(draft, found, reading).read(known);
		if (initiative != null) {
			draft.link(initiative, found, reading);
			if (known != null && known.series() != null && this.initiatives.existsBySeries(known)) {
				reading.refuse("series", draft.series(), "problem.series-has-editions");
			}
			if (initiative instanceof SisterCityPair pair) {
				refuseSecond(pair, reading);
			}
		}
		this.entityManager.setFlushMode(FlushModeType.AUTO);
		return initiative;
	}

	private void refuseSecond(SisterCityPair pair, Reading reading) {
		this.initiatives.findPair(pair.twins().get(0), pair.twins().get(1))
			.filter((other) -> other != pair)
			.ifPresent((other) -> reading.refuse("places", null, "problem.pair-exists", other.slug().text()));
	}

	@Override
	protected void release(Initiative initiative) {
		this.entityManager.detach(initiative);
	}

	@Override
	protected void refresh(Collection<Long> ids) {
		this.catalogue.refresh(Subject.INITIATIVE, ids);
	}

}

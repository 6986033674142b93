package org.dostyk.organisation;

import java.util.Collection;
import java.util.List;

import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
import org.dostyk.citation.CitationKeys;
import org.dostyk.history.Revisions;
import org.dostyk.place.Countries;
import org.dostyk.record.Editing;
import org.dostyk.record.FormerSlugs;
import org.dostyk.record.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The one path by which organisations are written.
 */
@Service
public class OrganisationEditing extends Editing<Organisation, OrganisationDraft> {

	private final Countries countries;

	private final CitationKeys citationKeys;

	private final CatalogueRefresh catalogue;

	OrganisationEditing(Organisations organisations, Countries countries, CitationKeys citationKeys,
			CatalogueRefresh catalogue, Revisions revisions, FormerSlugs formerSlugs) {
		super(organisations, revisions, formerSlugs);
		this.countries = countries;
		this.citationKeys = citationKeys;
		this.catalogue = catalogue;
	}

	@Override
	public String subject() {
		return Subject.ORGANISATION.code();
	}

	@Override
	public Class<OrganisationDraft> draftType() {
		return OrganisationDraft.class;
	}

	@Override
	protected OrganisationDraft draftOf(Organisation record) {
		return OrganisationDraft.of(record);
	}

	@Override
	protected @Nullable Organisation read(OrganisationDraft draft, @Nullable Organisation known, Reading reading) {
		this.citationKeys.refuseTaken(draft.citations(), (known != null) ? known.citations() : List.of(), reading);
		return draft.read(known, this.countries::findById, reading);
	}

	@Override
	protected void refresh(Collection<Long> ids) {
		this.catalogue.refresh(Subject.ORGANISATION, ids);
	}

}

package org.dostyk.funding;

import java.util.Collection;
import java.util.List;

import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
import org.dostyk.citation.CitationKeys;
import org.dostyk.organisation.Organisations;
import org.dostyk.history.Revisions;
import org.dostyk.place.Countries;
import org.dostyk.record.Editing;
import org.dostyk.record.FormerSlugs;
import org.dostyk.record.Reading;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The one path by which funding sources are written.
 */
@Service
public class FundingSourceEditing extends Editing<FundingSource, FundingSourceDraft> {

	private final Countries countries;

	private final Organisations organisations;

	private final CitationKeys citationKeys;

	private final CatalogueRefresh catalogue;

	FundingSourceEditing(FundingSources fundingSources, Countries countries, Organisations organisations,
			CitationKeys citationKeys, CatalogueRefresh catalogue, Revisions revisions, FormerSlugs formerSlugs) {
		super(fundingSources, revisions, formerSlugs);
		this.countries = countries;
		this.organisations = organisations;
		this.citationKeys = citationKeys;
		this.catalogue = catalogue;
	}

	@Override
	public String subject() {
		return Subject.FUNDING_SOURCE.code();
	}

	@Override
	public Class<FundingSourceDraft> draftType() {
		return FundingSourceDraft.class;
	}

	@Override
	protected FundingSourceDraft draftOf(FundingSource record) {
		return FundingSourceDraft.of(record);
	}

	@Override
	protected @Nullable FundingSource read(FundingSourceDraft draft, @Nullable FundingSource known, Reading reading) {
		this.citationKeys.refuseTaken(draft.citations(), (known != null) ? known.citations() : List.of(), reading);
		return draft.read(known, this.countries::findById, (slug) -> this.organisations.findBySlug(new Slug(slug)),
				reading);
	}

	@Override
	protected void refresh(Collection<Long> ids) {
		this.catalogue.refresh(Subject.FUNDING_SOURCE, ids);
	}

}

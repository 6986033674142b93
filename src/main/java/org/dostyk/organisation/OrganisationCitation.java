package org.dostyk.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.dostyk.citation.Citation;
import org.dostyk.citation.Source;
import org.hibernate.annotations.SQLRestriction;

/**
 * A source for what is said of an organisation.
 */
@Entity
@Table(name = "citation")
@SQLRestriction("organisation_id is not null")
public class OrganisationCitation extends Citation {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "organisation_id")
	private Organisation organisation;

	@SuppressWarnings("NullAway.Init")
	protected OrganisationCitation() {
	}

	OrganisationCitation(Organisation organisation, Source source) {
		super(source);
		this.organisation = organisation;
	}

}

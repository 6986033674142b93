package org.dostyk.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.dostyk.citation.Citation;
import org.dostyk.citation.Source;
import org.hibernate.annotations.SQLRestriction;

/**
 * A source for what is said of a funding source.
 */
@Entity
@Table(name = "citation")
@SQLRestriction("funding_source_id is not null")
public class FundingSourceCitation extends Citation {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "funding_source_id")
	private FundingSource fundingSource;

	@SuppressWarnings("NullAway.Init")
	protected FundingSourceCitation() {
	}

	FundingSourceCitation(FundingSource fundingSource, Source source) {
		super(source);
		this.fundingSource = fundingSource;
	}

}

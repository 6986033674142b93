package org.dostyk.initiative;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.dostyk.citation.Citation;
import org.dostyk.citation.Source;
import org.hibernate.annotations.SQLRestriction;

/**
 * A source for what is said of an initiative.
 */
@Entity
@Table(name = "citation")
@SQLRestriction("initiative_id is not null")
public class InitiativeCitation extends Citation {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "initiative_id")
	private Initiative initiative;

	@SuppressWarnings("NullAway.Init")
	protected InitiativeCitation() {
	}

	InitiativeCitation(Initiative initiative, Source source) {
		super(source);
		this.initiative = initiative;
	}

}

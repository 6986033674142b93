package org.dostyk.funding;

import java.util.Optional;

import org.dostyk.record.CataloguedRecords;
import org.dostyk.value.Slug;

import org.springframework.data.jpa.repository.EntityGraph;

/**
 * The funding sources. What the public may see is found with all that its page shows, in
 * one statement.
 */
public interface FundingSources extends CataloguedRecords<FundingSource> {

	@Override
	@EntityGraph(attributePaths = { "country", "organisation", "citations" })
	Optional<FundingSource> findPublic(Slug slug);

}

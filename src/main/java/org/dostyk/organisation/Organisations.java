package org.dostyk.organisation;

import java.util.Optional;

import org.dostyk.record.CataloguedRecords;
import org.dostyk.value.Slug;

import org.springframework.data.jpa.repository.EntityGraph;

/**
 * The organisations. What the public may see is found with all that its page shows, in
 * one statement.
 */
public interface Organisations extends CataloguedRecords<Organisation> {

	@Override
	@EntityGraph(attributePaths = { "country", "citations" })
	Optional<Organisation> findPublic(Slug slug);

}

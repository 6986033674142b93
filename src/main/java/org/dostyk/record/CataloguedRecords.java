package org.dostyk.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.QueryHint;
import org.dostyk.value.Slug;
import org.hibernate.jpa.AvailableHints;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * Finds records by their slug. What the public may see of single records is said here and
 * nowhere else.
 *
 * @param <T> the kind of record
 */
@NoRepositoryBean
public interface CataloguedRecords<T extends CataloguedRecord> extends JpaRepository<T, Long> {

	/**
	 * Finds a record that the public may see: it is published, or it was withdrawn and
	 * only its tombstone is to be shown.
	 * @param slug its slug
	 * @return the record, or empty if there is none for the public
	 */
	@Query("""
			select r from #{#entityName} r where r.slug = :slug and r.state in (
			org.dostyk.value.PublicationState.PUBLISHED, org.dostyk.value.PublicationState.WITHDRAWN)""")
	Optional<T> findPublic(Slug slug);

	/**
	 * Finds a record in whatever state, for those who work on it.
	 * @param slug its slug
	 * @return the record, or empty if there is none
	 */
	Optional<T> findBySlug(Slug slug);

	/**
	 * Finds several records in whatever state.
	 * @param slugs their slugs
	 * @return those that there are, in no order
	 */
	List<T> findBySlugIn(Collection<Slug> slugs);

	/**
	 * Whether a slug is taken, by a record in whatever state.
	 * @param slug the slug
	 * @return true if it is
	 */
	boolean existsBySlug(Slug slug);

	/**
	 * Whether a slug is taken by any record but one, which may be about to take it: it is
	 * not written by asking.
	 * @param slug the slug
	 * @param id the number of that one
	 * @return true if it is
	 */
	@QueryHints(@QueryHint(name = AvailableHints.HINT_FLUSH_MODE, value = "COMMIT"))
	boolean existsBySlugAndIdNot(Slug slug, long id);

}

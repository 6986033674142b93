package org.dostyk.place;

import java.util.List;

import org.dostyk.record.CataloguedRecords;

import org.springframework.data.jpa.repository.Query;

/**
 * The places.
 */
public interface Places extends CataloguedRecords<Place> {

	/**
	 * The places that lie directly within another one.
	 * @param around the larger place
	 * @return those within that the public may see
	 */
	@Query("""
			select p from Place p
			where p.within = :around and p.state = org.dostyk.value.PublicationState.PUBLISHED""")
	List<Place> findByWithin(Place around);

}

package org.dostyk.place;

import java.util.List;

import org.dostyk.record.CataloguedRecords;

/**
 * The places.
 */
public interface Places extends CataloguedRecords<Place> {

	/**
	 * The places that lie directly within another one.
	 * @param around the larger place
	 * @return those within, of whatever state
	 */
	List<Place> findByWithin(Place around);

}

package org.dostyk.initiative;

import java.util.List;
import java.util.Optional;

import org.dostyk.place.Place;
import org.dostyk.record.CataloguedRecords;

import org.springframework.data.jpa.repository.Query;

/**
 * The initiatives of all kinds.
 */
public interface Initiatives extends CataloguedRecords<Initiative> {

	/**
	 * The published editions of a series, each with its figures.
	 * @param series the series
	 * @return its editions, the latest first, those without a date last
	 */
	@Query("""
			select i from Initiative i left join fetch i.figures f
			left join fetch f.indicator left join fetch f.citation
			where i.series = :series and i.state = org.dostyk.value.PublicationState.PUBLISHED
			order by i.startEarliest desc nulls last, i.id""")
	List<Initiative> findEditions(Initiative series);

	/**
	 * The pair that two places already make, in whatever state and order.
	 * @param one a place
	 * @param other another place
	 * @return the pair, or empty
	 */
	@Query("""
			select p from SisterCityPair p where p.firstTwin = :one and p.secondTwin = :other
			or p.firstTwin = :other and p.secondTwin = :one""")
	Optional<SisterCityPair> findPair(Place one, Place other);

	/**
	 * Whether an initiative has editions, in whatever state.
	 * @param series the initiative
	 * @return true if it is the series of another
	 */
	boolean existsBySeries(Initiative series);

}

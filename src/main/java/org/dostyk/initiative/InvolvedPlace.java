package org.dostyk.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.place.Place;

/**
 * A place with what it is to an initiative.
 *
 * @param place the place
 * @param role what it is
 */
@Embeddable
public record InvolvedPlace(@ManyToOne(optional = false) @JoinColumn(name = "place_id") Place place,
		@Enumerated(EnumType.STRING) PlaceRole role) {

}

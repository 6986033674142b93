package org.dostyk.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.place.Country;

/**
 * A country with what it does in an initiative. One country may do several things.
 *
 * @param country the country
 * @param role what it does
 */
@Embeddable
public record InvolvedCountry(@ManyToOne(optional = false) @JoinColumn(name = "country") Country country,
		@Enumerated(EnumType.STRING) CountryRole role) {

}

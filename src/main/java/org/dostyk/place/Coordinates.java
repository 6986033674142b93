package org.dostyk.place;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.dostyk.record.ProblemException;

/**
 * A point on the earth in degrees, WGS 84.
 *
 * @param latitude from -90 (south) to 90, at most five digits after the point (about a
 * metre)
 * @param longitude from -180 (west) to 180, at most five digits after the point
 */
@Embeddable
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

	/**
	 * Guards that the point is on the earth.
	 * @throws ProblemException if it is not
	 */
	public Coordinates {
		check("latitude", latitude, 90);
		check("longitude", longitude, 180);
	}

	private static void check(String field, BigDecimal degrees, int limit) {
		if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
			throw new ProblemException(field, degrees.toPlainString(), "problem.not-on-earth", limit);
		}
	}

}

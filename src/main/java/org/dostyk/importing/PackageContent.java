package org.dostyk.importing;

import java.time.Instant;
import java.util.List;

import org.dostyk.funding.FundingSource;
import org.dostyk.initiative.Initiative;
import org.dostyk.organisation.Organisation;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.vocabulary.Term;

/**
 * What a sound package holds, ready to be saved, each list in an order in which nothing
 * refers to what comes later.
 *
 * @param created the date of the package
 * @param countries countries that are not stored yet
 * @param terms terms that are not stored yet
 * @param places places
 * @param organisations organisations
 * @param fundingSources funding sources
 * @param initiatives initiatives
 */
record PackageContent(Instant created, List<Country> countries, List<Term> terms, List<Place> places,
		List<Organisation> organisations, List<FundingSource> fundingSources, List<Initiative> initiatives) {

}

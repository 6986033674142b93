package org.dostyk.initiative;

import java.util.Optional;

import org.dostyk.funding.FundingSource;
import org.dostyk.organisation.Organisation;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;

/**
 * Finds what the draft of an initiative names: in the database, or in the package that is
 * being read.
 */
public interface InitiativeReferences {

	/**
	 * Finds a country.
	 * @param code ISO 3166-1 alpha-2
	 * @return the country, or empty
	 */
	Optional<Country> country(String code);

	/**
	 * Finds a term.
	 * @param vocabulary the vocabulary it belongs to
	 * @param code its code there
	 * @return the term, or empty
	 */
	Optional<Term> term(Vocabulary vocabulary, String code);

	/**
	 * Finds a place.
	 * @param slug its slug
	 * @return the place, or empty
	 */
	Optional<Place> place(String slug);

	/**
	 * Finds an organisation.
	 * @param slug its slug
	 * @return the organisation, or empty
	 */
	Optional<Organisation> organisation(String slug);

	/**
	 * Finds a funding source.
	 * @param slug its slug
	 * @return the funding source, or empty
	 */
	Optional<FundingSource> fundingSource(String slug);

	/**
	 * Finds an initiative, as the series of another.
	 * @param slug its slug
	 * @return the initiative, or empty
	 */
	Optional<Initiative> initiative(String slug);

}

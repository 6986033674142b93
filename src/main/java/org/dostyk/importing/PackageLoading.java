package org.dostyk.importing;

import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.dostyk.funding.FundingSourceEditing;
import org.dostyk.initiative.ClosedVocabularies;
import org.dostyk.initiative.InitiativeEditing;
import org.dostyk.organisation.OrganisationEditing;
import org.dostyk.place.Countries;
import org.dostyk.place.PlaceEditing;
import org.dostyk.vocabulary.Terms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a whole package into an empty catalogue, in one transaction, through the same
 * editing services as any other write.
 */
@Component
class PackageLoading {

	// Any number that nobody else locks in this database
	private static final long LOCK = 0x646f7374796bL;

	private final EntityManager entityManager;

	private final JdbcClient jdbc;

	private final Countries countries;

	private final Terms terms;

	private final PlaceEditing places;

	private final OrganisationEditing organisations;

	private final FundingSourceEditing fundingSources;

	private final InitiativeEditing initiatives;

	private final ClosedVocabularies closed;

	PackageLoading(EntityManager entityManager, JdbcClient jdbc, Countries countries, Terms terms, PlaceEditing places,
			OrganisationEditing organisations, FundingSourceEditing fundingSources, InitiativeEditing initiatives,
			ClosedVocabularies closed) {
		this.entityManager = entityManager;
		this.jdbc = jdbc;
		this.countries = countries;
		this.terms = terms;
		this.places = places;
		this.organisations = organisations;
		this.fundingSources = fundingSources;
		this.initiatives = initiatives;
		this.closed = closed;
	}

	/**
	 * Loads a package unless something is catalogued already. Processes that start at the
	 * same time wait for one another.
	 * @param source opens the package, if it is wanted
	 * @return whether it was loaded
	 * @throws BrokenPackageException if anything is wrong with it; nothing is loaded then
	 */
	@Transactional
	public boolean loadIfEmpty(Supplier<DataPackage> source) {
		return loadIf("""
				select not (exists (select from initiative) or exists (select from place)
				or exists (select from organisation) or exists (select from funding_source))""", source);
	}

	/**
	 * Loads the countries and vocabularies, without which nothing could be entered,
	 * unless there are countries already.
	 * @return whether they were loaded
	 */
	@Transactional
	public boolean loadReferenceDataIfMissing() {
		return loadIf("select not exists (select from country)", DataPackage::shippedReferenceData);
	}

	private boolean loadIf(String empty, Supplier<DataPackage> source) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
		if (!this.jdbc.sql(empty).query(Boolean.class).single()) {
			return false;
		}
		PackageContent content = PackageReading.read(source.get(), DataPackage.shippedReferenceData(),
				this.countries.findAll(), this.terms.findAll(), this.closed);
		content.countries().forEach(this.entityManager::persist);
		content.terms().forEach(this.entityManager::persist);
		this.places.addAll(content.places(), content.created());
		this.organisations.addAll(content.organisations(), content.created());
		this.fundingSources.addAll(content.fundingSources(), content.created());
		this.initiatives.addAll(content.initiatives(), content.created());
		return true;
	}

}

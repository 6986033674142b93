package org.dostyk.reference;

import java.time.Instant;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Names;
import org.dostyk.value.Period;

/**
 * A record that the public may see, as far as a reference speaks of it.
 *
 * @param listing a list that it is in
 * @param slug its slug, or the code of a country
 * @param names what it is called
 * @param period when it takes place, if that is recorded and it is an initiative
 * @param goesOn whether it goes on where no end is recorded
 * @param changedAt when it last changed
 */
public record Cited(Listing listing, String slug, Names names, Period period, boolean goesOn, Instant changedAt) {

	/**
	 * The record of a row of the catalogue.
	 * @param listing a list that it is in
	 * @param entry its row
	 * @return the record
	 */
	public static Cited of(Listing listing, CatalogueEntry entry) {
		return new Cited(listing, entry.slug(), entry.titles(),
				listing.hasPeriods() ? entry.period() : Period.NOT_RECORDED, entry.goesOn(),
				entry.updatedAt().toInstant());
	}

	/**
	 * The path of its page.
	 */
	String path() {
		return "/" + this.listing.recordSegment() + "/" + this.slug;
	}

}

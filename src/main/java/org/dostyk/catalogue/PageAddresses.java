package org.dostyk.catalogue;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists the pages of all records that the public may see, for those who read them all.
 */
@Component
public class PageAddresses {

	private final JdbcClient jdbc;

	PageAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some of the pages of a list's records, by the age of the records in the catalogue.
	 * @param listing the list
	 * @param first how many to leave out before
	 * @param most how many to give at most; they are held in memory
	 * @return the addresses
	 */
	public List<PageAddress> of(Listing listing, long first, int most) {
		Found found = new Conditions(SearchCriteria.all(listing), Map.of()).all();
		return this.jdbc
			.sql("select e.slug, e.updated_at from %s order by k.id limit ? offset ?".formatted(found.withEntries()))
			.params(found.parameters())
			.params(most, first)
			.query(PageAddress.class)
			.list();
	}

	/**
	 * Those of some records that the public may see.
	 * @param listing the list of the records
	 * @param slugs their slugs, perhaps of records that are no longer to be seen
	 * @return the slugs of the others
	 */
	public Set<String> visible(Listing listing, Collection<String> slugs) {
		Found found = new Conditions(SearchCriteria.all(listing), Map.of()).all();
		return this.jdbc.sql("select e.slug from %s and e.slug = any (?)".formatted(found.withEntries()))
			.params(found.parameters())
			.param(slugs.toArray(String[]::new))
			.query(String.class)
			.set();
	}

	/**
	 * The page of a record.
	 *
	 * @param slug its slug, which is the last segment of its address
	 * @param updatedAt when the record last changed
	 */
	public record PageAddress(String slug, OffsetDateTime updatedAt) {

	}

}

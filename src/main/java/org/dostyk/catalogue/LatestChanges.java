package org.dostyk.catalogue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever follows a list what of it changed last: the records that criteria find,
 * and among them those that were withdrawn. Only what was published can be withdrawn, and
 * its flat row keeps the facets and the period that it had then (or has got since, where
 * staff restored an older revision of it), so the same criteria find its tombstone. What
 * has been changed before so that criteria no longer find it is not named to who asks
 * them.
 */
@Component
public class LatestChanges {

	private static final String ORDERED = " order by at desc, id desc limit ?";

	private final Catalogue catalogue;

	private final JdbcClient jdbc;

	LatestChanges(Catalogue catalogue, DataSource dataSource) {
		this.catalogue = catalogue;
		this.jdbc = JdbcClient.create(Catalogue.within(Catalogue.READING_SECONDS, dataSource));
	}

	/**
	 * Some of the changes, the latest first.
	 * @param criteria the question; its order, page and size have no effect, and its
	 * words none on what was withdrawn
	 * @param first how many to leave out before
	 * @param most how many to give at most
	 * @return the changes
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Changes of(SearchCriteria criteria, long first, int most) {
		Conditions conditions = this.catalogue.conditions(criteria);
		Found seen = conditions.all();
		Statement latest = latest("k.updated_at as at, null::text as because", seen, first + most);
		long total = count(seen);
		if (criteria.listing().subject() != Subject.COUNTRY) {
			Found gone = conditions.withdrawn();
			total += count(gone);
			latest = either(latest,
					latest("gone.withdrawn_at as at, gone.withdrawn_because as because", gone, first + most));
		}
		List<Mark> marks = this.jdbc
			.sql("select id, at, because from (" + latest.sql() + ") change" + ORDERED + " offset ?")
			.params(latest.parameters())
			.params(most, first)
			.query(Mark.class)
			.list();
		return new Changes(changed(criteria.listing(), marks), total);
	}

	private static Statement latest(String columns, Found found, long most) {
		List<Object> parameters = new ArrayList<>(found.parameters());
		parameters.add(most);
		return new Statement("(select k.id, " + columns + " from " + found.sql() + ORDERED + ")", parameters);
	}

	private static Statement either(Statement one, Statement other) {
		List<Object> parameters = new ArrayList<>(one.parameters());
		parameters.addAll(other.parameters());
		return new Statement(one.sql() + " union all " + other.sql(), parameters);
	}

	private List<ChangedRecord> changed(Listing listing, List<Mark> marks) {
		SearchCriteria all = SearchCriteria.all(listing);
		Long[] ids = marks.stream().filter((mark) -> mark.because() == null).map(Mark::id).toArray(Long[]::new);
		Found shown = this.catalogue.conditions(all).all().and("k.id = any (?)", (Object) ids);
		Statement rows = new Selection(all, Language.EN, shown).everything();
		Map<Long, CatalogueEntry> entries = new HashMap<>();
		this.jdbc.sql(rows.sql()).params(rows.parameters()).query((row) -> {
			CatalogueEntry entry = CatalogueEntry.of(row);
			entries.put(entry.id(), entry);
		});
		return marks.stream()
			.map((mark) -> new ChangedRecord(mark.id(), mark.at(), entries.get(mark.id()), mark.because()))
			.toList();
	}

	private long count(Found found) {
		return this.jdbc.sql("select count(*) from " + found.sql())
			.params(found.parameters())
			.query(Long.class)
			.single();
	}

	private record Mark(long id, OffsetDateTime at, @Nullable String because) {

	}

	/**
	 * Changes of a list.
	 *
	 * @param latest those that were asked for, the latest first
	 * @param total how many there are
	 */
	public record Changes(List<ChangedRecord> latest, long total) {

	}

}

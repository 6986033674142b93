package org.dostyk.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dostyk.catalogue.Conditions.FacetCode;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers criteria from the flat read model: pages of a list, counts of facet values, and
 * the statement of an export. Everything the public sees goes through here.
 */
@Component
public class Catalogue {

	/**
	 * Of more hits than this only the newest are ranked.
	 */
	public static final int RANKED = 10_000;

	private static final int COUNTING_SECONDS = 5;

	private static final int READING_SECONDS = 20;

	// Takes the first of two columns of one name, which is the one computed
	private static final RowMapper<CatalogueEntry> ENTRIES = new DataClassRowMapper<>(CatalogueEntry.class);

	private final JdbcClient jdbc;

	private final JdbcTemplate counting;

	private final Cache<CountKey, FacetCounts> counted = Caffeine.newBuilder().maximumSize(500).build();

	// Whoever waited for counts that took too long does not count them again
	private final Cache<CountKey, FacetCounts> tooSlow = Caffeine.newBuilder()
		.maximumSize(500)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	Catalogue(DataSource dataSource) {
		this.jdbc = JdbcClient.create(within(READING_SECONDS, dataSource));
		this.counting = within(COUNTING_SECONDS, dataSource);
	}

	private static JdbcTemplate within(int seconds, DataSource dataSource) {
		JdbcTemplate template = new JdbcTemplate(dataSource);
		template.setQueryTimeout(seconds);
		return template;
	}

	/**
	 * One page of a list.
	 * @param criteria the question; a page behind the last one gives the last one
	 * @param language the language by whose alphabet titles are sorted
	 * @return the page
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Results search(SearchCriteria criteria, Language language) {
		Conditions conditions = conditions(criteria);
		long total = count(conditions.all());
		boolean inTime = criteria.from() != null || criteria.to() != null;
		long undated = inTime ? count(conditions.atAnyTime().and("k.period is null")) : 0;
		SearchCriteria shown = criteria.onPage(Math.min(criteria.page(), Results.pages(total, criteria.size())));
		Statement page = new Selection(shown, language, conditions.all()).page();
		List<CatalogueEntry> entries = this.jdbc.sql(page.sql()).params(page.parameters()).query(ENTRIES).list();
		return new Results(shown, total, entries, undated);
	}

	/**
	 * How many records there are.
	 * @param criteria the question
	 * @return the number of records found
	 */
	public long count(SearchCriteria criteria) {
		return count(conditions(criteria).all());
	}

	/**
	 * The row of one record.
	 * @param listing a list that the record is in
	 * @param slug slug of the record, or code of a country
	 * @return the row, or empty if the public may see no such record
	 */
	public Optional<CatalogueEntry> find(Listing listing, String slug) {
		SearchCriteria all = SearchCriteria.all(listing);
		Found one = conditions(all).all()
			.and("k.id = (select id from catalogue_entry where subject = k.subject and slug = ?)", slug);
		Statement row = new Selection(all, Language.EN, one).everything();
		return this.jdbc.sql(row.sql()).params(row.parameters()).query(ENTRIES).optional();
	}

	/**
	 * Counts of all pairs of values of two facets.
	 * @param criteria the question
	 * @param rows the facet of the first values
	 * @param columns the facet of the second values
	 * @return numbers of records by first and second value; pairs without a record are
	 * absent
	 */
	public Map<String, Map<String, Long>> crossTable(SearchCriteria criteria, Facet rows, Facet columns) {
		Found found = conditions(criteria).all();
		Map<String, Map<String, Long>> counts = new HashMap<>();
		List<Object> parameters = new ArrayList<>(found.parameters());
		parameters.addAll(List.of(rows.code(), columns.code()));
		this.jdbc.sql("""
				select a.code as of_row, b.code as of_column, n
				from (
					select v, w, count(*) as n
					from (select k.facets from %s) f, (
						select array(select id from facet_value where facet = ?) as rows,
							array(select id from facet_value where facet = ?) as columns offset 0
					) wanted, unnest(f.facets & rows) v, unnest(f.facets & columns) w
					group by v, w
				) counted join facet_value a on a.id = v join facet_value b on b.id = w
				""".formatted(found.sql())).params(parameters).query((row) -> {
			counts.computeIfAbsent(row.getString("of_row"), (code) -> new HashMap<>())
				.put(row.getString("of_column"), row.getLong("n"));
		});
		return counts;
	}

	/**
	 * Counts of all facet values of the list. They are computed once for each state of
	 * the data, and only for some seconds.
	 * @param criteria the question
	 * @return the counts, not ready if counting took too long
	 */
	public FacetCounts facets(SearchCriteria criteria) {
		CountKey key = new CountKey(criteria.filters(), version());
		FacetCounts counts = this.counted.get(key,
				(k) -> (this.tooSlow.getIfPresent(k) == null) ? countInTime(k) : null);
		return (counts != null) ? counts : FacetCounts.NOT_READY;
	}

	private @Nullable FacetCounts countInTime(CountKey key) {
		try {
			return countFacets(key.filters());
		}
		catch (QueryTimeoutException ex) {
			this.tooSlow.put(key, FacetCounts.NOT_READY);
			return null;
		}
	}

	/**
	 * The statement whose rows are the whole result in the order on screen, with the
	 * columns of {@code catalogue_entry} and {@code initiative_count}. Totals of a
	 * funding source are those of its initiatives.
	 * @param criteria the question; its page and size have no effect
	 * @param language the language by whose alphabet titles are sorted
	 * @return the statement
	 */
	public Statement export(SearchCriteria criteria, Language language) {
		return new Selection(criteria, language, conditions(criteria).all()).everything();
	}

	/**
	 * The present state of the data.
	 * @return the version, another one after every write
	 */
	public DataVersion version() {
		return this.jdbc.sql("select version as number, changed_at from catalogue_version")
			.query(DataVersion.class)
			.single();
	}

	private FacetCounts countFacets(SearchCriteria criteria) {
		Conditions conditions = conditions(criteria);
		Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
		criteria.listing().facets().forEach((facet) -> counts.put(facet, new HashMap<>()));
		List<Facet> untouched = criteria.listing()
			.facets()
			.stream()
			.filter((facet) -> !criteria.choices().containsKey(facet))
			.toList();
		List<String> statements = new ArrayList<>();
		List<Object> parameters = new ArrayList<>();
		addCount(statements, parameters, conditions.all(), untouched);
		criteria.choices()
			.keySet()
			.forEach((facet) -> addCount(statements, parameters, conditions.without(facet), List.of(facet)));
		this.counting.query(String.join(" union all ", statements), (row) -> {
			Facet facet = Facet.ofParameter(row.getString("facet")).orElseThrow();
			counts.getOrDefault(facet, new HashMap<>()).put(row.getString("code"), row.getLong("n"));
		}, parameters.toArray());
		return new FacetCounts(counts, true);
	}

	private static void addCount(List<String> statements, List<Object> parameters, Found found, List<Facet> facets) {
		statements.add("""
				select facet, code, n
				from (select v, count(*) as n from (select k.facets from %s) f, unnest(f.facets) v group by v) counted
				join facet_value on id = v where facet = any (?)
				""".formatted(found.sql()));
		parameters.addAll(found.parameters());
		parameters.add(facets.stream().map(Facet::code).toArray(String[]::new));
	}

	private long count(Found found) {
		return this.jdbc.sql("select count(*) from " + found.sql())
			.params(found.parameters())
			.query(Long.class)
			.single();
	}

	private Conditions conditions(SearchCriteria criteria) {
		Collection<FacetCode> codes = Conditions.facetCodes(criteria);
		Map<FacetCode, Integer> numbers = new HashMap<>();
		if (!codes.isEmpty()) {
			this.jdbc.sql("""
					select facet, code, id from facet_value
					join unnest(?::text[], ?::text[]) wanted (facet, code) using (facet, code)
					""")
				.params(codes.stream().map((c) -> c.facet().code()).toArray(String[]::new),
						codes.stream().map(FacetCode::code).toArray(String[]::new))
				.query((row) -> {
					numbers.put(new FacetCode(Facet.ofParameter(row.getString("facet")).orElseThrow(),
							row.getString("code")), row.getInt("id"));
				});
		}
		return new Conditions(criteria, numbers);
	}

	private record CountKey(SearchCriteria filters, DataVersion version) {

	}

}

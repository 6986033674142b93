package org.dostyk.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dostyk.catalogue.Conditions.FacetCode;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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

	static final int READING_SECONDS = 20;

	private final JdbcClient jdbc;

	private final JdbcTemplate counting;

	private final TransactionTemplate snapshot;

	private final Cache<Question, Conditions> conditions = Caffeine.newBuilder().maximumSize(5000).build();

	private final Cache<Question, Totals> totals = Caffeine.newBuilder().maximumSize(5000).build();

	private final Cache<Question, FacetCounts> counted = Caffeine.newBuilder().maximumSize(500).build();

	// Whoever waited for counts that took too long does not count them again
	private final Cache<Question, FacetCounts> tooSlow = Caffeine.newBuilder()
		.maximumSize(500)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	private volatile @Nullable DataVersion seen;

	Catalogue(DataSource dataSource, PlatformTransactionManager transactions) {
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc = JdbcClient.create(within(READING_SECONDS, dataSource));
		this.counting = within(COUNTING_SECONDS, dataSource);
	}

	static JdbcTemplate within(int seconds, DataSource dataSource) {
		JdbcTemplate template = new JdbcTemplate(dataSource);
		template.setQueryTimeout(seconds);
		return template;
	}

	/**
	 * One page of a list. How many records there are is counted once for each state of
	 * the data.
	 * @param criteria the question; a page behind the last one gives the last one
	 * @param language the language by whose alphabet titles are sorted
	 * @return the page
	 */
	public Results search(SearchCriteria criteria, Language language) {
		Results results = asLastSeen(criteria, language);
		return (results != null) ? results
				: Objects.requireNonNull(this.snapshot.execute((status) -> inSnapshot(criteria, language)));
	}

	// One statement, which also says whether the state of the data is still that in which
	// the records were counted. With words it would cost too much to ask in vain
	private @Nullable Results asLastSeen(SearchCriteria criteria, Language language) {
		DataVersion version = (criteria.q() == null) ? this.seen : null;
		Question question = (version != null) ? new Question(criteria.filters(), version) : null;
		Totals totals = (question != null) ? this.totals.getIfPresent(question) : null;
		if (question == null || totals == null) {
			return null;
		}
		SearchCriteria shown = totals.within(criteria);
		Rows rows = rows(shown, language, conditions(question).all());
		return question.version().equals(rows.version())
				? new Results(shown, totals.found(), rows.entries(), totals.undated()) : null;
	}

	private Results inSnapshot(SearchCriteria criteria, Language language) {
		DataVersion version = version();
		this.seen = version;
		Question question = new Question(criteria.filters(), version);
		Conditions conditions = conditions(question);
		Totals known = this.totals.getIfPresent(question);
		SearchCriteria shown = (known != null) ? known.within(criteria) : criteria;
		Rows rows = rows(shown, language, conditions.all());
		Totals totals = this.totals.get(question, (q) -> totals(criteria, conditions, rows.total()));
		if (totals.within(shown).equals(shown)) {
			return new Results(shown, totals.found(), rows.entries(), totals.undated());
		}
		SearchCriteria last = totals.within(shown);
		return new Results(last, totals.found(), rows(last, language, conditions.all()).entries(), totals.undated());
	}

	private Rows rows(SearchCriteria shown, Language language, Found found) {
		Statement page = new Selection(shown, language, found).page();
		boolean totalled = shown.sort() == Sort.RELEVANCE;
		return this.jdbc.sql(page.sql()).params(page.parameters()).query((ResultSet result) -> {
			List<CatalogueEntry> entries = new ArrayList<>();
			Long total = null;
			DataVersion version = null;
			while (result.next()) {
				entries.add(CatalogueEntry.of(result));
				if (version == null) {
					total = totalled ? Long.valueOf(result.getLong("total")) : null;
					version = new DataVersion(result.getLong("data_version"),
							result.getObject("data_changed_at", OffsetDateTime.class));
				}
			}
			return new Rows(entries, total, version);
		});
	}

	private Totals totals(SearchCriteria criteria, Conditions conditions, @Nullable Long found) {
		boolean inTime = criteria.from() != null || criteria.to() != null;
		return new Totals((found != null) ? found : count(conditions.all()),
				inTime ? count(conditions.atAnyTime().and("k.period is null")) : 0);
	}

	/**
	 * Some records of a list behind a position in its order, with how many there are in
	 * all, from one state of the data.
	 * @param criteria the question; as many records are given as a page holds, its number
	 * has no effect
	 * @param language the language by whose alphabet titles are sorted
	 * @param after where the last slice ended, or null for the first
	 * @param rows gets the rows, with the columns of {@link #export}
	 * @return the slice
	 */
	public Slice slice(SearchCriteria criteria, Language language, @Nullable Position after, RowCallbackHandler rows) {
		return Objects.requireNonNull(this.snapshot.execute((status) -> {
			Question question = asked(criteria);
			Conditions conditions = conditions(question);
			Statement slice = new Selection(criteria, language, conditions.all()).slice(after);
			Optional<Position> next = this.jdbc.sql(slice.sql())
				.params(slice.parameters())
				.query((ResultSet result) -> lastBeforeMore(criteria, result, rows));
			Totals totals = this.totals.get(question, (q) -> totals(criteria, conditions, null));
			return new Slice(totals.found(), totals.undated(), next.orElse(null));
		}));
	}

	private static Optional<Position> lastBeforeMore(SearchCriteria criteria, ResultSet result, RowCallbackHandler rows)
			throws SQLException {
		Position last = null;
		for (int i = 0; i < criteria.size() && result.next(); i++) {
			rows.processRow(result);
			last = Position.of(criteria.sort(), result);
		}
		return result.next() ? Optional.ofNullable(last) : Optional.empty();
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
		// Without a kind there is no facet whose number must be read first
		Conditions conditions = (listing.kind() == null) ? new Conditions(all, Map.of()) : conditions(all);
		Found one = conditions.all()
			.and("k.id = (select id from catalogue_entry where subject = k.subject and slug = ?)", slug);
		Statement row = new Selection(all, Language.EN, one).everything();
		return this.jdbc.sql(row.sql())
			.params(row.parameters())
			.query((found, number) -> CatalogueEntry.of(found))
			.optional();
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
		Map<String, Map<String, Long>> counts = new HashMap<>();
		Statement pairs = pairs(criteria, rows, columns);
		this.jdbc.sql(pairs.sql()).params(pairs.parameters()).query((row) -> {
			counts.computeIfAbsent(row.getString("of_row"), (code) -> new HashMap<>())
				.put(row.getString("of_column"), row.getLong("count"));
		});
		return counts;
	}

	/**
	 * The statement whose rows are the counts of all pairs of values of two facets, as
	 * {@code of_row}, {@code of_column} and {@code count}, in the order of the codes.
	 * @param criteria the question
	 * @param rows the facet of the first values
	 * @param columns the facet of the second values
	 * @return the statement; pairs without a record have no row
	 */
	public Statement pairs(SearchCriteria criteria, Facet rows, Facet columns) {
		Found found = conditions(criteria).all();
		List<Object> parameters = new ArrayList<>(found.parameters());
		parameters.addAll(List.of(rows.code(), columns.code()));
		return new Statement("""
				select a.code as of_row, b.code as of_column, n as count
				from (
					select v, w, count(*) as n
					from (select k.facets from %s) f, (
						select array(select id from facet_value where facet = ?) as rows,
							array(select id from facet_value where facet = ?) as columns offset 0
					) wanted, unnest(f.facets & rows) v, unnest(f.facets & columns) w
					group by v, w
				) counted join facet_value a on a.id = v join facet_value b on b.id = w
				order by a.code, b.code
				""".formatted(found.sql()), parameters);
	}

	/**
	 * Counts of all facet values of the list. They are computed once for each state of
	 * the data, and only for some seconds.
	 * @param criteria the question
	 * @return the counts, not ready if counting took too long
	 */
	public FacetCounts facets(SearchCriteria criteria) {
		Question question = asked(criteria);
		FacetCounts counts = this.counted.get(question,
				(q) -> (this.tooSlow.getIfPresent(q) == null) ? countInTime(q) : null);
		return (counts != null) ? counts : FacetCounts.NOT_READY;
	}

	private @Nullable FacetCounts countInTime(Question question) {
		try {
			return countFacets(question);
		}
		catch (QueryTimeoutException ex) {
			this.tooSlow.put(question, FacetCounts.NOT_READY);
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
		Conditions conditions = conditions(criteria);
		return new Selection(criteria, language, conditions.all()).everything();
	}

	/**
	 * The statement whose rows are a part of all initiatives found, in the order of the
	 * initiatives on screen.
	 * @param criteria the question about initiatives; its page and size have no effect
	 * @param language the language by whose alphabet titles are sorted
	 * @param part what of the initiatives
	 * @return the statement
	 */
	public Statement export(SearchCriteria criteria, Language language, Part part) {
		return new Selection(criteria, language, conditions(criteria).all()).everything(part);
	}

	/**
	 * A question about whatever criteria find.
	 * @param criteria the question; its page and size have no effect
	 * @param language the language by whose alphabet titles are sorted
	 * @param sql a statement in which <code>{found}</code>, once, stands for a query of
	 * the {@code id} and {@code place} of each record, counted from 1 in the order on
	 * screen, and <code>{subject}</code> for the code of what the records are
	 * @return the statement
	 */
	public Statement about(SearchCriteria criteria, Language language, String sql) {
		return new Selection(criteria, language, conditions(asked(criteria)).all()).about(sql);
	}

	/**
	 * The present state of the data.
	 * @return the version, another one after every write
	 */
	public DataVersion version() {
		return DataVersion.read(this.jdbc);
	}

	// Whoever chooses in a facet comes from the list without the choice, which has the
	// counts of that facet; else they are counted alone, a quarter of the work
	private FacetCounts countFacets(Question question) {
		SearchCriteria criteria = question.filters();
		Conditions conditions = conditions(question);
		Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
		criteria.listing().facets().forEach((facet) -> counts.put(facet, new HashMap<>()));
		List<String> statements = new ArrayList<>();
		List<Object> parameters = new ArrayList<>();
		addCount(statements, parameters, "k.facets", List.of(), conditions.all(),
				criteria.listing()
					.facets()
					.stream()
					.filter((facet) -> !criteria.choices().containsKey(facet))
					.toArray(Facet[]::new));
		criteria.choices().keySet().forEach((facet) -> {
			FacetCounts without = this.counted
				.getIfPresent(new Question(criteria.with(facet, FacetChoice.NOTHING).filters(), question.version()));
			if (without != null) {
				counts.put(facet, without.of(facet));
			}
			else {
				addCount(statements, parameters,
						"k.facets & (select array_agg(id order by id) from facet_value where facet = ?)",
						List.of(facet.code()), conditions.without(facet), facet);
			}
		});
		this.counting.query(String.join(" union all ", statements), (row) -> {
			Facet facet = Facet.ofParameter(row.getString("facet")).orElseThrow();
			counts.getOrDefault(facet, new HashMap<>()).put(row.getString("code"), row.getLong("n"));
		}, parameters.toArray());
		return new FacetCounts(counts, true);
	}

	private static void addCount(List<String> statements, List<Object> parameters, String values,
			List<Object> valueParameters, Found found, Facet... facets) {
		statements
			.add("""
					select facet, code, n
					from (select v, count(*) as n from (select %s as facets from %s) f, unnest(f.facets) v group by v) counted
					join facet_value on id = v where facet = any (?)
					"""
				.formatted(values, found.sql()));
		parameters.addAll(valueParameters);
		parameters.addAll(found.parameters());
		parameters.add(Stream.of(facets).map(Facet::code).toArray(String[]::new));
	}

	private long count(Found found) {
		return this.jdbc.sql("select count(*) from " + found.sql())
			.params(found.parameters())
			.query(Long.class)
			.single();
	}

	private Question asked(SearchCriteria criteria) {
		return new Question(criteria.filters(), version());
	}

	/**
	 * How criteria are a {@code where} in the present state of the data.
	 */
	Conditions conditions(SearchCriteria criteria) {
		return conditions(asked(criteria));
	}

	private Conditions conditions(Question question) {
		return this.conditions.get(question, (q) -> readConditions(q.filters()));
	}

	private Conditions readConditions(SearchCriteria criteria) {
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

	/**
	 * What is kept is kept for a question in one state of the data.
	 */
	private record Question(SearchCriteria filters, DataVersion version) {

	}

	/**
	 * How many records are found, and how many more would be but for their lack of a
	 * date.
	 */
	private record Totals(long found, long undated) {

		private SearchCriteria within(SearchCriteria criteria) {
			return criteria.onPage(Math.min(criteria.page(), Results.pages(this.found, criteria.size())));
		}

	}

	/**
	 * The rows of a page, with the number of all if their statement has counted them, and
	 * the state of the data if there is any row.
	 */
	private record Rows(List<CatalogueEntry> entries, @Nullable Long total, @Nullable DataVersion version) {

	}

}

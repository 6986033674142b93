package org.dostyk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.DataVersion;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and lists what is worth mending in the catalogue, among drafts as among what is
 * published; what was withdrawn is left out. The counts take one statement for each
 * subject and are kept until something is written; where they take long, as of a hundred
 * thousand records, a little longer.
 */
@Component
public class Mending {

	private static final int ROWS = 50;

	private static final long LONG = Duration.ofSeconds(1).toNanos();

	// So that not more than a twentieth of the time is spent with counting
	private static final int KEPT_TIMES = 20;

	private static final String SOURCES = """
			left join (
				select %1$s_id as id, count(*) as sources, min(position) filter (where url is null) as unlinked,
					bool_or(coalesce(claim, '') = 'funding') as funding_cited
				from citation where %1$s_id is not null group by %1$s_id
			) c using (id)
			""";

	private static final String FUNDING = """
			left join (
				select initiative_id as id, count(*) as lines, min(position) filter (where citation_id is null) as unsourced
				from funding_line group by initiative_id
			) f using (id)
			""";

	// Cheaper than what is looked for while somebody types: letters and digits of a
	// title,
	// in one language or another
	private static final String TWINS = """
			left join (
				select distinct unnest(ids) as id
				from (
					select array_agg(distinct id) as ids
					from %1$s cross join unnest(array[%2$s_en, %2$s_kk, %2$s_ru, %2$s_zh]) title
					where title is not null and state <> 'withdrawn'
					group by %3$s, regexp_replace(lower(unaccent(title)), '[^[:alnum:]]+', '', 'g')
				) called where cardinality(ids) > 1
			) t using (id)
			""";

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private volatile @Nullable Counted counted;

	Mending(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * Counts what is worth mending.
	 * @return every way in which a record can be worth mending, also those in which none
	 * is
	 */
	@Transactional(readOnly = true)
	public List<MendingCount> counts() {
		Counted known = this.counted;
		DataVersion version = this.catalogue.version();
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		if (known == null || !known.holds(version, today)) {
			long start = System.nanoTime();
			List<MendingCount> counts = count();
			known = new Counted(version, today, counts, System.nanoTime(), System.nanoTime() - start);
			this.counted = known;
		}
		return known.counts;
	}

	/**
	 * Lists records that are worth mending in one way.
	 * @param code the code of the way
	 * @param number the number of the page, from 1; the nearest there is, if there is
	 * none
	 * @param language the language of the page
	 * @return the page
	 * @throws Refusal if there is no such way (404)
	 */
	@Transactional(readOnly = true)
	MendingPage page(String code, int number, Language language) {
		MendingCheck check = MendingCheck.ofCode(code).orElseThrow(Refusal::notFound);
		MendingCount count = counts().stream().filter((each) -> each.code().equals(code)).findFirst().orElseThrow();
		int pages = (int) Math.max(1, (count.count() + ROWS - 1) / ROWS);
		int shown = Math.max(1, Math.min(pages, number));
		String sql = "select r.slug, r.state, %s as kind, %s_en as en, %2$s_kk as kk, %2$s_ru as ru, %2$s_zh as zh, %s as field from %s"
			.formatted((check.subject() == Subject.INITIATIVE) ? "r.kind" : "null::text", "r." + title(check.subject()),
					check.field(), records(check.subject()))
				+ " and (%s) and (%s) order by r.slug limit ? offset ?".formatted(check.of(), check.condition());
		List<MendingRow> rows = this.jdbc.sql(sql)
			.params(ROWS, (shown - 1) * ROWS)
			.query((row, place) -> row(row, check.subject(), language))
			.list();
		return new MendingPage(count, rows, shown, pages);
	}

	private List<MendingCount> count() {
		List<MendingCount> counts = new ArrayList<>();
		Map<Subject, List<MendingCheck>> bySubject = MendingCheck.every()
			.stream()
			.collect(Collectors.groupingBy(MendingCheck::subject));
		for (Subject subject : Subject.values()) {
			List<MendingCheck> checks = bySubject.getOrDefault(subject, List.of());
			if (!checks.isEmpty()) {
				counts.addAll(count(subject, checks));
			}
		}
		return List.copyOf(counts);
	}

	private List<MendingCount> count(Subject subject, List<MendingCheck> checks) {
		String sql = checks.stream()
			.map((check) -> "count(*) filter (where (%s) and (%s)), count(*) filter (where %1$s)".formatted(check.of(),
					check.condition()))
			.collect(Collectors.joining(", ", "select ", " from " + records(subject)));
		return this.jdbc.sql(sql).query((row, number) -> {
			List<MendingCount> counts = new ArrayList<>();
			for (int i = 0; i < checks.size(); i++) {
				MendingCheck check = checks.get(i);
				counts.add(new MendingCount(check.code(), check.fault(), subject, row.getLong(2 * i + 1),
						row.getLong(2 * i + 2)));
			}
			return counts;
		}).single();
	}

	private static String records(Subject subject) {
		String table = subject.code();
		return table + " r " + ((subject != Subject.PLACE) ? SOURCES.formatted(table) : "")
				+ ((subject == Subject.INITIATIVE) ? FUNDING : "")
				+ TWINS.formatted(table, title(subject),
						(subject == Subject.INITIATIVE) ? "kind, extract(year from start_earliest)" : "country")
				+ "where r.state <> 'withdrawn'";
	}

	private static String title(Subject subject) {
		return (subject == Subject.INITIATIVE) ? "title" : "name";
	}

	private static MendingRow row(ResultSet row, Subject subject, Language language) throws SQLException {
		Text title = new Names(row.getString("en"), row.getString("kk"), row.getString("ru"), row.getString("zh"))
			.in(language);
		String kind = row.getString("kind");
		return new MendingRow(
				"/admin/" + Listing.of(subject, kind).segment() + "/" + row.getString("slug") + "/edit#"
						+ row.getString("field"),
				title.value(), (title.language() != language) ? title.language().tag() : null,
				(kind != null) ? "kind." + kind : null, row.getString("state"));
	}

	/**
	 * What was counted.
	 *
	 * @param version of the data
	 * @param day on which
	 * @param counts the counts
	 * @param at when, in nanoseconds
	 * @param took how long it took, in nanoseconds
	 */
	private record Counted(DataVersion version, LocalDate day, List<MendingCount> counts, long at, long took) {

		boolean holds(DataVersion present, LocalDate today) {
			boolean same = this.version.equals(present) && this.day.equals(today);
			return same || (this.took > LONG && System.nanoTime() - this.at < this.took * KEPT_TIMES);
		}

	}

}

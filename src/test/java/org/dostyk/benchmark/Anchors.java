package org.dostyk.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The least that a database must be asked for what a page shows, by hand.
 */
final class Anchors {

	private static final String SHOWN = """
			select e.* from (%s order by %s limit 25) found
			join catalogue_entry e on e.subject = 'initiative' and e.id = found.id order by %s
			""";

	private static final String NEWEST = "starts desc nulls last, id";

	private static final String HITS = """
			from catalogue_key k join catalogue_text t on t.subject = k.subject and t.id = k.id
			where k.subject = 'initiative' and k.visible and t.document @@ (select catalogue_query(?))
			""";

	private final JdbcTemplate jdbc;

	Anchors(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void page() {
		read(SHOWN.formatted("select id, starts from catalogue_key where subject = 'initiative' and visible", NEWEST,
				"found.starts desc nulls last, found.id"));
	}

	void page(int facetValue) {
		read(SHOWN
			.formatted("select id, starts from catalogue_key where subject = 'initiative' and visible and facets @@ '"
					+ facetValue + "'", NEWEST, "found.starts desc nulls last, found.id"));
	}

	void count(int facetValue) {
		read("select count(*) from catalogue_key where subject = 'initiative' and visible and facets @@ '" + facetValue
				+ "'");
	}

	/**
	 * All facets in one pass.
	 */
	void facets(int facetValue) {
		read("""
				select v, count(*) from catalogue_key, unnest(facets) v
				where subject = 'initiative' and visible and facets @@ '%d' group by v
				""".formatted(facetValue));
	}

	void count(String words) {
		read("select count(*) " + HITS, words);
	}

	/**
	 * The page by the database's own rank of the newest 10,000.
	 */
	void page(String words) {
		read(SHOWN.formatted("""
				select id, ts_rank(document, catalogue_query) as rank
				from (select k.id, t.document %s order by k.starts desc nulls last, k.id limit 10000) hit,
					catalogue_query(?)
				""".formatted(HITS), "rank desc, id", "found.rank desc, found.id"), words, words);
	}

	int number(String facet, String code) {
		return this.jdbc.queryForObject("select id from facet_value where facet = ? and code = ?", Integer.class, facet,
				code);
	}

	private void read(String sql, Object... parameters) {
		this.jdbc.query(sql, Anchors::readRow, parameters);
	}

	private static void readRow(ResultSet row) throws SQLException {
		for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
			row.getString(column);
		}
	}

}

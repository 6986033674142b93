package org.dostyk.browse;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dostyk.catalogue.Facet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the published initiatives of one record by the values of facets, all in one
 * pass.
 */
@Component
class DetailCounts {

	private static final int MOST_VALUES = 200;

	private final JdbcClient jdbc;

	DetailCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The counts of the values of some facets.
	 * @param facet the facet in which the record is a value
	 * @param code slug of the record, or code of a country
	 * @param counted the facets whose values are counted
	 * @return the counts by facet and value, the largest first; what is not recorded is
	 * left out
	 */
	Map<Facet, Map<String, Long>> of(Facet facet, String code, Collection<Facet> counted) {
		Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
		counted.forEach((one) -> counts.put(one, new LinkedHashMap<>()));
		this.jdbc.sql("""
				select * from (
					select facet, code, n, row_number() over (partition by facet order by n desc, code) as place
					from (
						select number, count(*) as n from catalogue_key k, unnest(k.facets) number
						where k.subject = 'initiative' and k.visible
							and k.facets @@ (select id::text::query_int from facet_value where facet = ? and code = ?)
						group by number
					) counted join facet_value on id = number
					where facet = any (?) and code <> 'none'
				) ranked
				where place <= ? order by facet, place
				""")
			.params(facet.code(), code, counted.stream().map(Facet::code).toArray(String[]::new), MOST_VALUES)
			.query((row) -> {
				counts.getOrDefault(Facet.ofParameter(row.getString("facet")).orElseThrow(), new LinkedHashMap<>())
					.put(row.getString("code"), row.getLong("n"));
			});
		return counts;
	}

}

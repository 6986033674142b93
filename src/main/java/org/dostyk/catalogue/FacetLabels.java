package org.dostyk.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dostyk.value.Names;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Labels of the facets whose values are data, and which values there are. Only published
 * records are values.
 */
@Component
public class FacetLabels {

	private final JdbcClient jdbc;

	/**
	 * Reads labels from a database, or from one transaction in it.
	 * @param jdbc where they are read
	 */
	public FacetLabels(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether a facet has a value.
	 * @param facet a facet whose values are data
	 * @param code code or slug
	 * @return true if a visitor may ask for it
	 */
	public boolean isKnown(Facet facet, String code) {
		return this.jdbc.sql("select exists (select from catalogue_label where facet = ? and code = ?)")
			.params(facet.code(), code)
			.query(Boolean.class)
			.single();
	}

	/**
	 * What a value is called now that a facet had once.
	 * @param facet a facet whose values are data
	 * @param code slug that a record has left
	 * @return its present slug, or empty if there is none that a visitor may ask for
	 */
	public Optional<String> present(Facet facet, String code) {
		return this.jdbc.sql("select code from catalogue_former_code where facet = ? and former = ?")
			.params(facet.code(), code)
			.query(String.class)
			.optional();
	}

	/**
	 * Labels of some values, read at once.
	 * @param wanted codes or slugs of facets whose values are data
	 * @return the labels by facet and code; what is not known is absent
	 */
	public Map<Facet, Map<String, Names>> of(Map<Facet, ? extends Collection<String>> wanted) {
		Map<Facet, Map<String, Names>> labels = new EnumMap<>(Facet.class);
		if (wanted.isEmpty()) {
			return labels;
		}
		List<Object> parameters = new ArrayList<>();
		// A branch for each facet lets the planner leave out the tables of the others
		String sql = wanted.entrySet().stream().map((facet) -> {
			labels.put(facet.getKey(), new HashMap<>());
			parameters.add(facet.getKey().code());
			parameters.add(facet.getValue().toArray(String[]::new));
			return "select * from catalogue_label where facet = ? and code = any (?)";
		}).collect(Collectors.joining(" union all "));
		this.jdbc.sql(sql).params(parameters).query((row) -> {
			labels.getOrDefault(Facet.ofParameter(row.getString("facet")).orElseThrow(), new HashMap<>())
				.put(row.getString("code"), names(row));
		});
		return labels;
	}

	/**
	 * Labels of all values.
	 * @param facet a facet whose values are data
	 * @return the labels by code
	 */
	public Map<String, Names> all(Facet facet) {
		Map<String, Names> labels = new HashMap<>();
		this.jdbc.sql("select * from catalogue_label where facet = ?").params(facet.code()).query((row) -> {
			labels.put(row.getString("code"), names(row));
		});
		return labels;
	}

	private static Names names(ResultSet row) throws SQLException {
		return new Names(row.getString("label_en"), row.getString("label_kk"), row.getString("label_ru"),
				row.getString("label_zh"));
	}

}

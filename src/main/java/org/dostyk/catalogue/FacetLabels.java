package org.dostyk.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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
	 * Labels of some values.
	 * @param facet a facet whose values are data
	 * @param codes codes or slugs
	 * @return the labels by code; what is not known is absent
	 */
	public Map<String, Names> of(Facet facet, Collection<String> codes) {
		if (codes.isEmpty()) {
			return Map.of();
		}
		return read(this.jdbc.sql("select * from catalogue_label where facet = ? and code = any (?)")
			.params(facet.code(), codes.toArray(String[]::new)));
	}

	/**
	 * Labels of all values.
	 * @param facet a facet whose values are data
	 * @return the labels by code
	 */
	public Map<String, Names> all(Facet facet) {
		return read(this.jdbc.sql("select * from catalogue_label where facet = ?").params(facet.code()));
	}

	private static Map<String, Names> read(JdbcClient.StatementSpec statement) {
		Map<String, Names> labels = new HashMap<>();
		statement.query((row) -> {
			labels.put(row.getString("code"), new Names(row.getString("label_en"), row.getString("label_kk"),
					row.getString("label_ru"), row.getString("label_zh")));
		});
		return labels;
	}

}

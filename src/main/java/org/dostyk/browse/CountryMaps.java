package org.dostyk.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.insight.LocatorView;
import org.dostyk.insight.MapView;
import org.dostyk.insight.Maps;
import org.dostyk.insight.Maps.Pair;
import org.dostyk.insight.PlaceOnMap;
import org.dostyk.insight.Position;
import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows with whom a country meets, and where.
 */
@Component
class CountryMaps {

	// More lines than these hide one another
	private static final int MOST = 40;

	private final JdbcClient jdbc;

	private final FacetLabels labels;

	private final Maps maps;

	CountryMaps(JdbcClient jdbc, FacetLabels labels, Maps maps) {
		this.jdbc = jdbc;
		this.labels = labels;
		this.maps = maps;
	}

	/**
	 * The world, shaded by numbers of initiatives.
	 * @param countries numbers by country
	 */
	MapView world(Map<String, Long> countries, Words words) {
		Map<String, Names> names = this.labels.of(Map.of(Facet.COUNTRY, countries.keySet()))
			.getOrDefault(Facet.COUNTRY, Map.of());
		return this.maps.world(countries, names, words.language());
	}

	/**
	 * A map of the pairs of two countries.
	 * @param one code of the one country
	 * @param other code of the other
	 * @return the map of the oldest pairs, or null if none has two places with
	 * coordinates
	 */
	@Nullable LocatorView pairs(String one, String other, Words words) {
		List<Pair> pairs = this.jdbc.sql("""
				select a.title_en as a_en, a.title_kk as a_kk, a.title_ru as a_ru, a.title_zh as a_zh,
					a.latitude as a_latitude, a.longitude as a_longitude,
					b.title_en as b_en, b.title_kk as b_kk, b.title_ru as b_ru, b.title_zh as b_zh,
					b.latitude as b_latitude, b.longitude as b_longitude
				from initiative_place of_a
				join initiative_place of_b on of_b.initiative_id = of_a.initiative_id and of_b.role = 'twin'
				join catalogue_key k on k.subject = 'initiative' and k.id = of_a.initiative_id and k.visible
				join (catalogue_key seen_a join catalogue_entry a using (subject, id))
					on seen_a.subject = 'place' and seen_a.id = of_a.place_id and seen_a.visible
				join (catalogue_key seen_b join catalogue_entry b using (subject, id))
					on seen_b.subject = 'place' and seen_b.id = of_b.place_id and seen_b.visible
				where of_a.role = 'twin' and a.country = ? and b.country = ?
					and a.latitude is not null and b.latitude is not null
				order by k.starts nulls last, k.id limit ?
				""").params(one, other, MOST).query((row, number) -> new Pair(onMap(row, "a"), onMap(row, "b"))).list();
		return pairs.isEmpty() ? null : this.maps.pairs(pairs, List.of(one, other), words.language());
	}

	private static PlaceOnMap onMap(ResultSet row, String prefix) throws SQLException {
		return new PlaceOnMap(
				new Names(row.getString(prefix + "_en"), row.getString(prefix + "_kk"), row.getString(prefix + "_ru"),
						row.getString(prefix + "_zh")),
				new Position(row.getBigDecimal(prefix + "_latitude").doubleValue(),
						row.getBigDecimal(prefix + "_longitude").doubleValue()));
	}

}

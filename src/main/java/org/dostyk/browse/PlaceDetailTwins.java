package org.dostyk.browse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.dostyk.browse.DetailView.Value;
import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.insight.PlaceOnMap;
import org.dostyk.insight.Position;
import org.dostyk.place.Place;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.web.Dates;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the places with which a place is paired, as far as the public may see the pair.
 */
@Component
class PlaceDetailTwins {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final DetailLinks links;

	private final Dates dates;

	PlaceDetailTwins(JdbcClient jdbc, DetailLinks links, Dates dates) {
		this.jdbc = jdbc;
		this.links = links;
		this.dates = dates;
	}

	/**
	 * Its twins, the oldest pair first, and those of unknown age last.
	 */
	List<Twin> of(Place place, Words words) {
		return this.jdbc
			.sql("""
					select entry.*, other.slug as other_slug, other.title_en as other_en, other.title_kk as other_kk,
						other.title_ru as other_ru, other.title_zh as other_zh, other.country as other_country,
						other.latitude as other_latitude, other.longitude as other_longitude
					from (
						select k.subject, k.id, k.starts, place_id from initiative_place
						join catalogue_key k on k.subject = 'initiative' and k.id = initiative_id and k.visible
						where place_id = ? and role = 'twin' order by k.starts nulls last, k.id limit ?
					) own
					join catalogue_entry entry on entry.subject = own.subject and entry.id = own.id
					join initiative_place twin on twin.initiative_id = own.id and twin.role = 'twin' and twin.place_id <> own.place_id
					left join (catalogue_key seen join catalogue_entry other using (subject, id))
						on seen.subject = 'place' and seen.id = twin.place_id and seen.visible
					order by own.starts nulls last, own.id
					""")
			.params(place.id(), MOST)
			.query((row, number) -> twin(row, words))
			.list();
	}

	private Twin twin(ResultSet row, Words words) throws SQLException {
		Link pair = this.links.initiative(row, words);
		EdtfDate signed = EdtfDate.ofNullable(row.getString("start_edtf"));
		EdtfDate evidence = EdtfDate.ofNullable(row.getString("last_evidence"));
		String slug = row.getString("other_slug");
		String status = row.getString("status");
		return new Twin(pair,
				(slug != null) ? Value.linked(DetailLinks.title(row, "other", words), "/places/" + slug) : null,
				row.getString("other_country"), (signed != null) ? date(signed, false, words) : null, status,
				(evidence != null) ? date(evidence, "active".equals(status), words) : null,
				(slug != null) ? onMap(row) : null);
	}

	private Value date(EdtfDate date, boolean ages, Words words) {
		return new Value(Label.own(this.dates.list(date, words.language())), null, null, this.dates.machine(date),
				ages && Evidence.isOld(date), null);
	}

	private static @Nullable PlaceOnMap onMap(ResultSet row) throws SQLException {
		BigDecimal latitude = row.getBigDecimal("other_latitude");
		BigDecimal longitude = row.getBigDecimal("other_longitude");
		return (latitude == null || longitude == null) ? null
				: new PlaceOnMap(
						new Names(row.getString("other_en"), row.getString("other_kk"), row.getString("other_ru"),
								row.getString("other_zh")),
						new Position(latitude.doubleValue(), longitude.doubleValue()));
	}

	/**
	 * A place with which another is paired.
	 *
	 * @param pair the page of the pair
	 * @param place the place, or null if the public may not see it
	 * @param country code of its country, or null
	 * @param signed when the pair was signed, or null if not recorded
	 * @param status code of the status of the pair, or null
	 * @param evidence when it was last seen at work, or null if not recorded
	 * @param onMap where the place is, or null if not recorded
	 */
	record Twin(Link pair, @Nullable Value place, @Nullable String country, @Nullable Value signed,
			@Nullable String status, @Nullable Value evidence, @Nullable PlaceOnMap onMap) {

	}

}

package org.dostyk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a filter must find, worked out record by record from the tables that people edit,
 * without the flat read model.
 */
final class Oracle {

	private static final Map<Facet, String> OF_INITIATIVES = new EnumMap<>(Map.ofEntries(
			Map.entry(Facet.KIND, "select id, kind from initiative"),
			Map.entry(Facet.STATUS, "select id, status from initiative"),
			Map.entry(Facet.RECURRENCE, "select id, recurrence from initiative"),
			Map.entry(Facet.FORM, "select id, form from initiative"),
			Map.entry(Facet.FIELD, "select id, field from initiative"),
			Map.entry(Facet.YEAR, "select id, to_char(start_earliest, 'YYYY') from initiative"),
			Map.entry(Facet.LEVEL, "select id, unnest(levels) from initiative"),
			Map.entry(Facet.DIRECTION, "select id, unnest(directions) from initiative"),
			Map.entry(Facet.SERIES, "select e.id, s.slug from initiative e join initiative s on s.id = e.series_id"),
			Map.entry(Facet.COUNTRY, "select initiative_id, country from initiative_country"),
			Map.entry(Facet.INITIATOR,
					"select initiative_id, country from initiative_country where role = 'initiator'"),
			Map.entry(Facet.HOST, "select initiative_id, country from initiative_country where role = 'host'"),
			Map.entry(Facet.THEME, "select initiative_id, code from initiative_term where vocabulary = 'theme'"),
			Map.entry(Facet.AUDIENCE, "select initiative_id, code from initiative_term where vocabulary = 'audience'"),
			Map.entry(Facet.FRAMEWORK,
					"select initiative_id, code from initiative_term where vocabulary = 'framework'"),
			Map.entry(Facet.PLACE, """
					select initiative_id, p.slug from initiative_place ip join place p on p.id = ip.place_id
					union select initiative_id, w.slug from initiative_place ip join place p on p.id = ip.place_id
						join place w on w.id = p.within_id
					union select initiative_id, ww.slug from initiative_place ip join place p on p.id = ip.place_id
						join place w on w.id = p.within_id join place ww on ww.id = w.within_id"""),
			Map.entry(Facet.ORGANISATION,
					"select initiative_id, slug from participation p join organisation o on o.id = p.organisation_id"),
			Map.entry(Facet.FUNDER,
					"select initiative_id, slug from funding_line l join funding_source f on f.id = l.funding_source_id")));

	private static final Map<Facet, String> OF_COUNTRIES = new EnumMap<>(Map.of(Facet.KIND, """
			select c.id, i.kind from country c join initiative_country ic on ic.country = c.code
			join initiative i on i.id = ic.initiative_id""", Facet.REGION,
			"select c.id, r.region from country c join region_country r on r.country = c.code"));

	private static final String SPOKEN_OF = """
			select id from country where code in (select country from initiative_country union
				select country from organisation union select country from funding_source union select country from place)
			""";

	private final Map<Long, Map<Facet, Set<String>>> records = new TreeMap<>();

	private final Map<Long, Period> periods = new HashMap<>();

	private final Set<Long> goingOn = new HashSet<>();

	private final Listing listing;

	Oracle(JdbcClient jdbc, Listing listing) {
		this.listing = listing;
		String table = listing.subject().code();
		jdbc.sql(listing == Listing.COUNTRIES ? SPOKEN_OF : "select id from " + table)
			.query(Long.class)
			.list()
			.forEach((id) -> this.records.put(id, new EnumMap<>(Facet.class)));
		for (Facet facet : Facet.values()) {
			String sql = switch (listing.subject()) {
				case INITIATIVE -> OF_INITIATIVES.get(facet);
				case COUNTRY -> OF_COUNTRIES.get(facet);
				default -> "select id, %s from %s".formatted(facet.code(), table);
			};
			if (sql != null && (listing.hasPeriods() || listing.facets().contains(facet))) {
				jdbc.sql(sql).query((row) -> {
					remember(row.getLong(1), facet, row.getString(2));
				});
			}
		}
		if (listing.hasPeriods()) {
			jdbc.sql("select id, start_edtf, end_edtf, status in ('active', 'dormant') from initiative")
				.query((row) -> {
					this.periods.put(row.getLong(1), Period.of(row.getString(2), row.getString(3)));
					if (row.getBoolean(4)) {
						this.goingOn.add(row.getLong(1));
					}
				});
		}
	}

	private void remember(long id, Facet facet, @Nullable String code) {
		if (code != null) {
			Optional.ofNullable(this.records.get(id))
				.ifPresent((facets) -> facets.computeIfAbsent(facet, (f) -> new HashSet<>()).add(code));
		}
	}

	Set<String> codes(Facet facet) {
		Set<String> codes = this.records.values()
			.stream()
			.filter((facets) -> isListed(facets.getOrDefault(Facet.KIND, Set.of())))
			.flatMap((facets) -> facets.getOrDefault(facet, Set.of()).stream())
			.collect(Collectors.toSet());
		codes.add(Facet.NONE);
		return codes;
	}

	Set<Long> find(SearchCriteria criteria, Set<Long> withTheWords) {
		return this.records.keySet()
			.stream()
			.filter((id) -> criteria.q() == null || withTheWords.contains(id))
			.filter((id) -> isListed(values(id, Facet.KIND)))
			.filter((id) -> criteria.choices()
				.entrySet()
				.stream()
				.allMatch((choice) -> meets(values(id, choice.getKey()), choice.getValue())))
			.filter((id) -> (criteria.from() == null && criteria.to() == null)
					|| overlaps(id, criteria.from(), criteria.to()))
			.collect(Collectors.toSet());
	}

	private boolean isListed(Set<String> kinds) {
		return this.listing.kind() == null || kinds.contains(this.listing.kind());
	}

	private Set<String> values(long id, Facet facet) {
		return this.records.get(id).getOrDefault(facet, Set.of(Facet.NONE));
	}

	private static boolean meets(Set<String> values, FacetChoice choice) {
		return (choice.chosen().isEmpty() || choice.chosen().stream().anyMatch(values::contains))
				&& choice.excluded().stream().noneMatch(values::contains);
	}

	private boolean overlaps(long id, @Nullable EdtfDate from, @Nullable EdtfDate to) {
		return this.periods.get(id).overlaps(from, to, this.goingOn.contains(id));
	}

}

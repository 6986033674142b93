package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dostyk.value.Language;

/**
 * Puts what is found in order and joins what is shown. Ids are ordered and cut first and
 * the wide rows joined after, so that a deep page does not read what it skips.
 */
final class Selection {

	// Ranking reads the whole text vector of a hit; of more hits only the newest are
	// ranked
	private static final int RANKED = 10_000;

	private static final String INITIATIVES_OF = """
			coalesce((select count(*) from facet_value v join catalogue_key i on i.facets @@ v.id::text::query_int
				where v.facet = '%s' and v.code = e.slug and i.subject = 'initiative' and i.visible), 0) as initiative_count
			""";

	private final SearchCriteria criteria;

	private final Language language;

	private final Found found;

	Selection(SearchCriteria criteria, Language language, Found found) {
		this.criteria = criteria;
		this.language = language;
		this.found = found;
	}

	/**
	 * The rows of the criteria's page.
	 */
	Statement page() {
		List<Object> parameters = new ArrayList<>();
		String ids = ids(parameters) + " limit ? offset ?";
		parameters.add(this.criteria.size());
		parameters.add((long) (this.criteria.page() - 1) * this.criteria.size());
		return entries(ids, parameters);
	}

	/**
	 * All rows.
	 */
	Statement everything() {
		List<Object> parameters = new ArrayList<>();
		return entries(ids(parameters), parameters);
	}

	private Statement entries(String ids, List<Object> parameters) {
		return new Statement("""
				select e.*, %s
				from (%s) found
				join catalogue_entry e on e.subject = found.subject and e.id = found.id
				order by found.place
				""".formatted(ofInitiatives(), ids), List.copyOf(parameters));
	}

	private String ids(List<Object> parameters) {
		if (this.criteria.sort() == Sort.RELEVANCE) {
			return ranked(parameters);
		}
		parameters.addAll(this.found.parameters());
		return "select k.subject, k.id, row_number() over (order by %s) as place from %s order by place"
			.formatted(order(), byTitle() ? this.found.withEntries() : this.found.sql());
	}

	private String ranked(List<Object> parameters) {
		parameters.addAll(this.found.parameters());
		parameters.add(this.criteria.q());
		return """
				select subject, id, row_number() over (order by rank desc nulls last, starts desc nulls last, id) as place
				from (
					select hit.subject, hit.id, hit.starts,
						case when newness <= %d then ts_rank('{0.05, 0.2, 0.4, 1.0}', document, query) end as rank
					from (
						select k.subject, k.id, k.starts, t.document,
							row_number() over (order by k.starts desc nulls last, k.id) as newness
						from %s
					) hit, catalogue_query(?) query
				) ranking
				order by place"""
			.formatted(RANKED, this.found.sql());
	}

	private boolean byTitle() {
		return this.criteria.sort() == Sort.TITLE || this.criteria.sort() == Sort.TITLE_BACKWARDS;
	}

	private String order() {
		return switch (this.criteria.sort()) {
			case RELEVANCE -> "";
			case START -> "k.starts, k.id";
			case LATEST_START -> "k.starts desc nulls last, k.id";
			case TITLE -> title() + ", k.id";
			case TITLE_BACKWARDS -> title() + " desc, k.id desc";
			case UPDATED -> "k.updated_at, k.id";
			case LATEST_UPDATED -> "k.updated_at desc, k.id desc";
		};
	}

	// The same expression as in the indexes of V4__catalogue.sql
	private String title() {
		return this.language.readingOrder()
			.stream()
			.map((l) -> "e.title_" + l.tag())
			.collect(Collectors.joining(", ", "coalesce(", ") collate \"" + this.language.tag() + "-x-icu\""));
	}

	private String ofInitiatives() {
		String facet = switch (this.criteria.listing().subject()) {
			case INITIATIVE -> null;
			case ORGANISATION -> Facet.ORGANISATION.code();
			case FUNDING_SOURCE -> Facet.FUNDER.code();
			case PLACE -> Facet.PLACE.code();
		};
		return (facet != null) ? INITIATIVES_OF.formatted(facet) : "null::bigint as initiative_count";
	}

}

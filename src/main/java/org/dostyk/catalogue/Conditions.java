package org.dostyk.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The one place that turns criteria into a {@code where}, and the one place that says
 * what the public may see. Table aliases: {@code k} is the key, {@code t} the text.
 */
final class Conditions {

	private final SearchCriteria criteria;

	private final Map<FacetCode, Integer> numbers;

	Conditions(SearchCriteria criteria, Map<FacetCode, Integer> numbers) {
		this.criteria = criteria;
		this.numbers = numbers;
	}

	/**
	 * The facet values whose numbers are needed to filter.
	 */
	static Set<FacetCode> facetCodes(SearchCriteria criteria) {
		Set<FacetCode> codes = new LinkedHashSet<>();
		if (criteria.listing().kind() != null) {
			codes.add(new FacetCode(Facet.KIND, criteria.listing().kind()));
		}
		criteria.choices().forEach((facet, choice) -> {
			choice.chosen().forEach((code) -> codes.add(new FacetCode(facet, code)));
			choice.excluded().forEach((code) -> codes.add(new FacetCode(facet, code)));
		});
		return codes;
	}

	/**
	 * All records that the criteria find.
	 */
	Found all() {
		return where(null, true);
	}

	/**
	 * All records that the criteria would find without what is chosen in one facet.
	 */
	Found without(Facet facet) {
		return where(facet, true);
	}

	/**
	 * All records that the criteria would find without {@code from} and {@code to}.
	 */
	Found atAnyTime() {
		return where(null, false);
	}

	/**
	 * The withdrawn records that the criteria would find by their facets and their
	 * period; {@code gone} is the row of the record itself. Words are left aside, because
	 * whoever asks word by word would learn what a withdrawn text said. Countries are
	 * never withdrawn.
	 */
	Found withdrawn() {
		String record = this.criteria.listing().subject().code();
		return where("catalogue_key k join " + record + " gone on gone.id = k.id",
				"not k.visible and gone.state = 'withdrawn'", null, true);
	}

	private Found where(@Nullable Facet leftAside, boolean inTime) {
		String q = this.criteria.q();
		String from = (q != null) ? "catalogue_key k join catalogue_text t on t.subject = k.subject and t.id = k.id"
				: "catalogue_key k";
		Found found = where(from, "k.visible", leftAside, inTime);
		return (q != null) ? found.and("t.document @@ (select catalogue_query(?))", q) : found;
	}

	private Found where(String from, String seen, @Nullable Facet leftAside, boolean inTime) {
		// Our own codes and numbers are written out, so that the database plans for how
		// many
		// records they leave and remembers the plan; what people type is always bound
		StringBuilder where = new StringBuilder(
				"k.subject = '" + this.criteria.listing().subject().code() + "' and " + seen);
		List<Object> parameters = new ArrayList<>();
		String facets = facets(leftAside);
		if (!facets.isEmpty()) {
			where.append(" and k.facets @@ '").append(facets).append("'");
		}
		if (inTime && (this.criteria.from() != null || this.criteria.to() != null)) {
			where.append(" and k.period && daterange(?, ?, '[]')");
			parameters
				.add((this.criteria.from() != null) ? this.criteria.from().earliest() : LocalDate.of(-4712, 1, 1));
			parameters.add((this.criteria.to() != null) ? this.criteria.to().latest() : LocalDate.of(5874896, 12, 31));
		}
		return new Found(from, where.toString(), List.copyOf(parameters));
	}

	private String facets(@Nullable Facet leftAside) {
		List<String> terms = new ArrayList<>();
		if (this.criteria.listing().kind() != null) {
			terms.add(number(Facet.KIND, this.criteria.listing().kind()));
		}
		this.criteria.choices().forEach((facet, choice) -> {
			if (facet == leftAside) {
				return;
			}
			if (!choice.chosen().isEmpty()) {
				terms.add(choice.chosen()
					.stream()
					.map((code) -> number(facet, code))
					.collect(Collectors.joining("|", "(", ")")));
			}
			choice.excluded().forEach((code) -> terms.add("!" + number(facet, code)));
		});
		return String.join("&", terms);
	}

	// Numbers begin at 1, so 0 is a value that no record has
	private String number(Facet facet, String code) {
		return String.valueOf(this.numbers.getOrDefault(new FacetCode(facet, code), 0));
	}

	/**
	 * A facet value before it is a number.
	 */
	record FacetCode(Facet facet, String code) {

	}

}

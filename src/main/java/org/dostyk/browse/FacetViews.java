package org.dostyk.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dostyk.browse.FacetView.Value;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Makes facets of counts: which values are shown, in which order, and where they lead.
 */
final class FacetViews {

	private static final int SHOWN = 10;

	private static final int LISTED = 200;

	private static final Set<Facet> CLOSED_AT_FIRST = EnumSet.of(Facet.SERIES, Facet.THEME, Facet.AUDIENCE,
			Facet.FRAMEWORK, Facet.ORGANISATION, Facet.FUNDER, Facet.RECURRENCE, Facet.INITIATOR, Facet.HOST);

	private final SearchCriteria criteria;

	private final FacetCounts counts;

	FacetViews(SearchCriteria criteria, FacetCounts counts) {
		this.criteria = criteria;
		this.counts = counts;
	}

	/**
	 * The values that need a label: the largest and what is chosen.
	 */
	Map<Facet, List<String>> codes() {
		Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
		this.criteria.listing().facets().forEach((facet) -> codes.put(facet, codes(facet)));
		return codes;
	}

	/**
	 * Makes the facets.
	 * @param labels what values are called
	 * @param links where values lead
	 * @param errors what could not be applied, by the name of a parameter
	 */
	List<FacetView> views(Labels labels, Links links, Function<String, @Nullable String> errors) {
		return this.criteria.listing()
			.facets()
			.stream()
			.map((facet) -> view(facet, labels, links, errors.apply(facet.code())))
			.filter((view) -> !view.isEmpty() || view.code().equals(Facet.YEAR.code()))
			.toList();
	}

	private List<String> codes(Facet facet) {
		FacetChoice choice = this.criteria.choice(facet);
		Stream<String> largest = this.counts.of(facet)
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(SHOWN + LISTED)
			.map(Map.Entry::getKey);
		return Stream.of(choice.chosen().stream(), choice.excluded().stream(), largest)
			.flatMap((code) -> code)
			.distinct()
			.toList();
	}

	private FacetView view(Facet facet, Labels labels, Links links, @Nullable String error) {
		List<Value> all = codes(facet).stream().map((code) -> value(facet, code, labels, links)).toList();
		Comparator<Value> byLabel = Comparator.comparing(Value::label, labels.order());
		List<Value> values = new ArrayList<>(all.stream().filter(Value::inUse).filter(isRecorded()).toList());
		List<Value> others = all.stream()
			.filter(isRecorded())
			.filter((value) -> !value.inUse())
			.sorted(Comparator.comparingLong(FacetViews::size).reversed().thenComparing(byLabel))
			.toList();
		int shown = (facet == Facet.YEAR) ? 0 : Math.min(others.size(), SHOWN);
		values.addAll(others.subList(0, shown));
		values.sort(Comparator.comparingLong(FacetViews::size).reversed().thenComparing(byLabel));
		all.stream().filter(Value::none).forEach(values::add);
		List<Value> more = others.subList(shown, others.size())
			.stream()
			.sorted((facet == Facet.YEAR) ? Comparator.comparing(FacetViews::year).reversed() : byLabel)
			.toList();
		Map<String, Long> counted = this.counts.of(facet);
		long cut = counted.size() - all.stream().map(Value::code).filter(counted::containsKey).count();
		boolean open = !CLOSED_AT_FIRST.contains(facet) || all.stream().anyMatch(Value::inUse) || error != null;
		return new FacetView(facet.code(), labels.of(facet), open, values, more, cut, allHref(facet), error);
	}

	// Records that are values have a list of their own, from which each leads back here
	private static @Nullable String allHref(Facet facet) {
		return switch (facet) {
			case PLACE -> "/" + Listing.PLACES.segment();
			case ORGANISATION -> "/" + Listing.ORGANISATIONS.segment();
			case FUNDER -> "/" + Listing.FUNDING_SOURCES.segment();
			default -> null;
		};
	}

	private Value value(Facet facet, String code, Labels labels, Links links) {
		FacetChoice choice = this.criteria.choice(facet);
		Long count = this.counts.ready() ? this.counts.of(facet).getOrDefault(code, 0L) : null;
		boolean barred = choice.excluded().contains(code);
		FacetChoice toggled = barred ? choice.toggledExclusion(code) : choice.toggled(code);
		return new Value(code, labels.of(facet, code), count, choice.chosen().contains(code), barred,
				links.to(this.criteria.with(facet, toggled)),
				links.to(this.criteria.with(facet, choice.toggledExclusion(code))));
	}

	private static Predicate<Value> isRecorded() {
		return (value) -> !value.none();
	}

	private static long size(Value value) {
		return (value.count() != null) ? value.count() : 0;
	}

	private static Integer year(Value value) {
		return Integer.valueOf(value.code());
	}

}

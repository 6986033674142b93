package org.dostyk.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dostyk.api.FacetsAnswer.Counted;
import org.dostyk.api.FacetsAnswer.Value;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Component;

/**
 * Counts what a list can be filtered by, as on screen.
 */
@Component
class FacetCounting {

	private static final int MOST_VALUES = 1000;

	private final Catalogue catalogue;

	private final FacetLabels labels;

	private final CodeLabels words;

	FacetCounting(Catalogue catalogue, FacetLabels labels, CodeLabels words) {
		this.catalogue = catalogue;
		this.labels = labels;
		this.words = words;
	}

	/**
	 * Counts the values of all facets.
	 * @throws Refusal if that takes too long now (503)
	 */
	FacetsAnswer of(SearchCriteria criteria) {
		FacetCounts counts = this.catalogue.facets(criteria);
		if (!counts.ready()) {
			throw Refusal.unavailable();
		}
		Listing listing = criteria.listing();
		Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
		listing.facets().forEach((facet) -> codes.put(facet, largest(counts.of(facet))));
		Map<Facet, Map<String, Names>> names = this.labels.of(wanted(codes));
		return new FacetsAnswer(this.catalogue.count(criteria), listing.facets().stream().map((facet) -> {
			Map<String, Long> counted = counts.of(facet);
			List<String> shown = codes.getOrDefault(facet, List.of());
			List<Value> values = shown.stream()
				.map((code) -> new Value(code, label(listing, facet, code, names), counted.getOrDefault(code, 0L)))
				.toList();
			return new Counted(facet.code(), values, counted.size() - shown.size());
		}).toList());
	}

	private static List<String> largest(Map<String, Long> counted) {
		return counted.entrySet()
			.stream()
			.sorted(Comparator.comparingLong((Map.Entry<String, Long> value) -> -value.getValue())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_VALUES)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Map<Facet, Set<String>> wanted(Map<Facet, ? extends Collection<String>> codes) {
		Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
		codes.forEach((facet, all) -> {
			switch (facet.source()) {
				case DATA -> wanted.computeIfAbsent(named(facet), (f) -> new HashSet<>()).addAll(all);
				case DIRECTION -> all.stream()
					.flatMap((code) -> Stream.of(code.split(">")))
					.forEach((code) -> wanted.computeIfAbsent(Facet.COUNTRY, (f) -> new HashSet<>()).add(code));
				case CLOSED, YEAR -> {
				}
			}
		});
		return wanted;
	}

	private static Facet named(Facet facet) {
		return (facet == Facet.INITIATOR || facet == Facet.HOST) ? Facet.COUNTRY : facet;
	}

	private Multilingual label(Listing listing, Facet facet, String code, Map<Facet, Map<String, Names>> names) {
		if (code.equals(Facet.NONE)) {
			return this.words.label("filters.none");
		}
		return switch (facet.source()) {
			case CLOSED -> this.words.label(listing.vocabulary(facet) + "." + code);
			case DATA -> name(names.getOrDefault(named(facet), Map.of()), code);
			case YEAR -> Multilingual.of(code);
			case DIRECTION -> direction(code, names.getOrDefault(Facet.COUNTRY, Map.of()));
		};
	}

	private static Multilingual name(Map<String, Names> names, String code) {
		Names found = names.get(code);
		return (found != null) ? Multilingual.of(found) : Multilingual.of(code);
	}

	private Multilingual direction(String code, Map<String, Names> countries) {
		String[] ends = code.split(">");
		if (ends.length != 2) {
			return this.words.label("direction." + code);
		}
		return new Multilingual(direction(ends, countries, Language.EN), direction(ends, countries, Language.KK),
				direction(ends, countries, Language.RU), direction(ends, countries, Language.ZH));
	}

	private static String direction(String[] ends, Map<String, Names> countries, Language language) {
		return Stream.of(ends).map((code) -> {
			Names found = countries.get(code);
			return (found != null) ? found.in(language).value() : code;
		}).collect(Collectors.joining(" → "));
	}

}

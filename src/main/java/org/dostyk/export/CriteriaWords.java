package org.dostyk.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Facet.Source;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.dostyk.value.Names;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a question to the catalogue into words. A value whose name the public may not see
 * is called by its code.
 */
@Component
public class CriteriaWords {

	private final FacetLabels labels;

	private final MessageSource messages;

	CriteriaWords(FacetLabels labels, MessageSource messages) {
		this.labels = labels;
		this.messages = messages;
	}

	/**
	 * The list and every filter in force; the order is left out.
	 * @param criteria the question
	 * @param language the language to say it in
	 * @return for example {@code Initiatives, Country: China, not Status: proposed}
	 */
	public String of(SearchCriteria criteria, Language language) {
		return new Saying(criteria, language).all();
	}

	private final class Saying {

		private final SearchCriteria criteria;

		private final Language language;

		private final Map<Facet, Map<String, Names>> names;

		private final List<String> parts = new ArrayList<>();

		private Saying(SearchCriteria criteria, Language language) {
			this.criteria = criteria;
			this.language = language;
			Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
			criteria.choices()
				.forEach((facet, choice) -> Stream.of(choice.chosen(), choice.excluded())
					.flatMap(List::stream)
					.forEach((code) -> want(wanted, facet, code)));
			this.names = CriteriaWords.this.labels.of(wanted);
		}

		private static void want(Map<Facet, Set<String>> wanted, Facet facet, String code) {
			if (facet.source() == Source.DATA || facet.source() == Source.DIRECTION) {
				wanted.computeIfAbsent(named(facet), (f) -> new HashSet<>()).addAll(List.of(code.split(">")));
			}
		}

		// Whose labels the values have
		private static Facet named(Facet facet) {
			return switch (facet) {
				case INITIATOR, HOST, DIRECTION -> Facet.COUNTRY;
				default -> facet;
			};
		}

		private String all() {
			this.parts.add(say(this.criteria.listing().titleKey()));
			if (this.criteria.q() != null) {
				add("filters.is", "q", this.criteria.q());
			}
			this.criteria.listing().facets().forEach(this::add);
			if (this.criteria.from() != null) {
				add("filters.is", "from", this.criteria.from().text());
			}
			if (this.criteria.to() != null) {
				add("filters.is", "to", this.criteria.to().text());
			}
			return String.join(say("text.comma"), this.parts);
		}

		private void add(Facet facet) {
			boolean itsInitiatives = facet == Facet.KIND && this.criteria.listing() == Listing.COUNTRIES;
			String name = itsInitiatives ? "takes-part-in" : facet.code();
			FacetChoice choice = this.criteria.choice(facet);
			choice.chosen().forEach((code) -> add("filters.is", name, value(facet, code)));
			choice.excluded().forEach((code) -> add("filters.is-not", name, value(facet, code)));
		}

		private void add(String key, String name, String value) {
			this.parts.add(say(key, say("facet." + name), value));
		}

		private String value(Facet facet, String code) {
			if (code.equals(Facet.NONE)) {
				return say("filters.none");
			}
			return switch (facet.source()) {
				case CLOSED -> say(this.criteria.listing().vocabulary(facet) + "." + code);
				case DATA -> name(named(facet), code);
				case YEAR -> code;
				case DIRECTION -> code.contains(">") ? Stream.of(code.split(">"))
					.map((country) -> name(Facet.COUNTRY, country))
					.collect(Collectors.joining(" → ")) : say("direction." + code);
			};
		}

		private String name(Facet facet, String code) {
			Names found = this.names.getOrDefault(facet, Map.of()).get(code);
			return (found != null) ? found.in(this.language).value() : code;
		}

		private String say(String key, Object... values) {
			return CriteriaWords.this.messages.getMessage(key, values, this.language.locale());
		}

	}

}

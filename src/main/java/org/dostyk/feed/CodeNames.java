package org.dostyk.feed;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Facet.Source;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * What codes and slugs are called in one language, for machines that show them to people.
 */
final class CodeNames {

	private final MessageSource messages;

	private final Language language;

	private final Map<Facet, Map<String, Names>> names;

	private CodeNames(MessageSource messages, Language language, Map<Facet, Map<String, Names>> names) {
		this.messages = messages;
		this.language = language;
		this.names = names;
	}

	/**
	 * Reads the names of everything that entries mention, at once.
	 */
	static CodeNames read(FacetLabels labels, MessageSource messages, Language language,
			Collection<CatalogueEntry> entries) {
		Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
		for (CatalogueEntry entry : entries) {
			want(wanted, Facet.THEME, codes(entry.themes()));
			want(wanted, Facet.COUNTRY, codes(entry.country()));
			want(wanted, Facet.COUNTRY, codes(entry.countries()));
			want(wanted, Facet.PLACE, codes(entry.places()));
			want(wanted, Facet.PLACE, codes(entry.within()));
			want(wanted, Facet.ORGANISATION, codes(entry.organisations()));
			want(wanted, Facet.FUNDER, codes(entry.funders()));
			want(wanted, Facet.SERIES, codes(entry.series()));
		}
		return new CodeNames(messages, language, labels.of(wanted));
	}

	private static void want(Map<Facet, Set<String>> wanted, Facet facet, List<String> codes) {
		codes.forEach((code) -> wanted.computeIfAbsent(facet, (f) -> new HashSet<>()).add(code));
	}

	/**
	 * The codes in a cell, without their roles.
	 */
	static List<String> codes(@Nullable String cell) {
		return CatalogueEntry.values(cell).stream().map((value) -> value.split(":")[0]).distinct().toList();
	}

	/**
	 * The name of a code of a closed vocabulary, or of a record or term.
	 */
	String of(Listing listing, Facet facet, String code) {
		return (facet.source() == Source.CLOSED) ? say(listing.vocabulary(facet) + "." + code)
				: of(facet, code).value();
	}

	/**
	 * The name of a record or term in the language, or in the next that it has.
	 */
	Text of(Facet facet, String code) {
		Names found = this.names.getOrDefault(facet, Map.of()).get(code);
		return (found != null) ? found.in(this.language) : new Text(code, this.language);
	}

	String say(String key, Object... values) {
		return this.messages.getMessage(key, values, this.language.locale());
	}

}

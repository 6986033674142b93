package org.dostyk.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Vocabularies;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which codes the columns of files hold, and what they are called.
 */
@Component
class DictionaryCodes {

	/**
	 * The vocabularies that editors keep.
	 */
	private static final List<String> OPEN = List.of("theme", "audience", "framework", "indicator");

	private static final Map<String, String> OF_COLUMN = Map.ofEntries(Map.entry("status", "status"),
			Map.entry("recurrence", "recurrence"), Map.entry("field", "field"), Map.entry("countries", "country_role"),
			Map.entry("role", "organisation_role"), Map.entry("certainty", "funding_certainty"),
			Map.entry("counted", "counted"), Map.entry("themes", "theme"), Map.entry("audiences", "audience"),
			Map.entry("frameworks", "framework"), Map.entry("theme", "theme"), Map.entry("audience", "audience"),
			Map.entry("framework", "framework"), Map.entry("indicator", "indicator"));

	private static final Map<String, Listing> LISTINGS = Map.ofEntries(Map.entry("country", Listing.COUNTRIES),
			Map.entry("countries", Listing.COUNTRIES), Map.entry("direction", Listing.COUNTRIES),
			Map.entry("initiator", Listing.COUNTRIES), Map.entry("host", Listing.COUNTRIES),
			Map.entry("place", Listing.PLACES), Map.entry("places", Listing.PLACES),
			Map.entry("within", Listing.PLACES), Map.entry("organisation", Listing.ORGANISATIONS),
			Map.entry("organisations", Listing.ORGANISATIONS), Map.entry("funder", Listing.FUNDING_SOURCES),
			Map.entry("funders", Listing.FUNDING_SOURCES), Map.entry("funding_source", Listing.FUNDING_SOURCES),
			Map.entry("initiative", Listing.INITIATIVES), Map.entry("series", Listing.INITIATIVES));

	private final Vocabularies closed;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	DictionaryCodes(Vocabularies closed, JdbcClient jdbc, MessageSource messages) {
		this.closed = closed;
		this.jdbc = jdbc;
		this.messages = messages;
	}

	/**
	 * The vocabularies whose codes a column holds.
	 * @param table name of a list, a part or a file of a package
	 * @param column name of a column of it
	 */
	static List<String> vocabularies(String table, String column) {
		String known = OF_COLUMN.get(column);
		if (known != null) {
			return List.of(known);
		}
		boolean initiatives = table.equals(Listing.INITIATIVES.segment());
		return switch (column) {
			case "kind" -> switch (table) {
				case "places" -> List.of("place_kind");
				case Dictionary.COUNTS -> List.of("kind", "place_kind");
				default -> List.of("kind");
			};
			case "form" -> table.equals("funding") ? List.of("funding_form") : of(Facet.FORM);
			case "level" -> of(Facet.LEVEL);
			case "type" -> switch (table) {
				case "organisations" -> List.of("organisation_type");
				case Dictionary.COUNTS -> List.of("organisation_type", "funding_source_type");
				default -> List.of("funding_source_type");
			};
			case "places" -> initiatives ? List.of("place_role") : List.of();
			case "organisations" -> initiatives ? List.of("organisation_role") : List.of();
			default -> List.of();
		};
	}

	private static List<String> of(Facet facet) {
		return Stream.of(Listing.values())
			.filter((listing) -> listing.facets().contains(facet))
			.map((listing) -> listing.vocabulary(facet))
			.distinct()
			.toList();
	}

	/**
	 * The segment of the list whose records or countries a column names, or null.
	 */
	static @Nullable String listing(String column) {
		Listing listing = LISTINGS.get(column);
		return (listing != null) ? listing.segment() : null;
	}

	/**
	 * The codes of vocabularies.
	 * @param vocabularies their names
	 * @param language of the labels
	 * @return by vocabulary the labels of its codes, in the order shown
	 */
	Map<String, Map<String, String>> labels(List<String> vocabularies, Language language) {
		Map<String, Map<String, String>> labels = new LinkedHashMap<>();
		vocabularies
			.forEach((name) -> labels.put(name, OPEN.contains(name) ? terms(name, language) : words(name, language)));
		return labels;
	}

	private Map<String, String> words(String vocabulary, Language language) {
		Map<String, String> words = new LinkedHashMap<>();
		this.closed.codes(vocabulary)
			.forEach((code) -> words.put(code,
					this.messages.getMessage(vocabulary + "." + code, null, language.locale())));
		return words;
	}

	private Map<String, String> terms(String vocabulary, Language language) {
		Map<String, String> terms = new LinkedHashMap<>();
		this.jdbc
			.sql("select code, label_en, label_kk, label_ru, label_zh from term where vocabulary = ? order by position")
			.param(vocabulary)
			.query((row) -> {
				terms.put(row.getString("code"), new Names(row.getString("label_en"), row.getString("label_kk"),
						row.getString("label_ru"), row.getString("label_zh"))
					.in(language)
					.value());
			});
		return terms;
	}

}

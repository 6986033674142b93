package org.dostyk.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.catalogue.Vocabularies;
import org.dostyk.value.Language;

import org.springframework.context.MessageSource;

/**
 * What the description of the API says of parameters.
 */
final class OpenApiParameters {

	private static final String DATE = "^(-?\\d{4,}(-\\d\\d){0,2})?$";

	private final Vocabularies vocabularies;

	private final MessageSource messages;

	private final Locale locale;

	OpenApiParameters(Vocabularies vocabularies, MessageSource messages, Locale locale) {
		this.vocabularies = vocabularies;
		this.messages = messages;
		this.locale = locale;
	}

	List<Map<String, Object>> ofList(Listing listing) {
		List<Map<String, Object>> all = filters(listing);
		List<String> orders = Stream.of(Sort.values())
			.filter((sort) -> sort.appliesTo(listing, true))
			.map(Sort::code)
			.toList();
		all.add(inQuery("sort", "api.parameter.sort", Map.of("type", "string", "enum", orders)));
		all.add(inQuery("size", "api.parameter.size",
				Map.of("type", "integer", "enum", SearchCriteria.SIZES, "default", SearchCriteria.SIZES.get(0))));
		all.add(inQuery("cursor", "api.parameter.cursor", Map.of("type", "string")));
		all.add(language());
		return all;
	}

	List<Map<String, Object>> ofFacets(Listing listing) {
		List<Map<String, Object>> all = filters(listing);
		all.add(language());
		return all;
	}

	List<Map<String, Object>> ofRecord(String name) {
		Map<String, Object> inPath = new LinkedHashMap<>();
		inPath.put("name", name);
		inPath.put("in", "path");
		inPath.put("required", true);
		inPath.put("description", say("api.parameter." + name));
		inPath.put("schema", Map.of("type", "string"));
		return List.of(inPath, language());
	}

	List<Map<String, Object>> ofNothing() {
		return List.of(language());
	}

	private List<Map<String, Object>> filters(Listing listing) {
		List<Map<String, Object>> all = new ArrayList<>();
		all.add(inQuery("q", "api.parameter.q", Map.of("type", "string", "maxLength", 1000)));
		listing.facets().forEach((facet) -> all.add(facet(listing, facet)));
		if (listing.hasPeriods()) {
			all.add(inQuery("from", "api.parameter.from", Map.of("type", "string", "pattern", DATE)));
			all.add(inQuery("to", "api.parameter.to", Map.of("type", "string", "pattern", DATE)));
		}
		return all;
	}

	private Map<String, Object> facet(Listing listing, Facet facet) {
		Map<String, Object> value = (facet.source() != Facet.Source.CLOSED) ? Map.of("type", "string") : Map.of("type",
				"string", "enum",
				Stream.concat(this.vocabularies.codes(listing.vocabulary(facet)).stream(), Stream.of(Facet.NONE))
					.flatMap((code) -> Stream.of(code, "!" + code))
					.toList());
		Map<String, Object> parameter = inQuery(facet.code(), "api.parameter.facet",
				Map.of("type", "array", "items", value));
		parameter.put("description", say("api.parameter.facet", say("facet." + facet.code())));
		parameter.put("style", "form");
		parameter.put("explode", true);
		return parameter;
	}

	private Map<String, Object> language() {
		return inQuery("lang", "api.parameter.lang",
				Map.of("type", "string", "enum", Stream.of(Language.values()).map(Language::tag).toList()));
	}

	private Map<String, Object> inQuery(String name, String description, Map<String, Object> schema) {
		Map<String, Object> parameter = new LinkedHashMap<>();
		parameter.put("name", name);
		parameter.put("in", "query");
		parameter.put("description", say(description, ""));
		parameter.put("schema", schema);
		return parameter;
	}

	private String say(String key, Object... args) {
		return this.messages.getMessage(key, args, this.locale);
	}

}

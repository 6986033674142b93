package org.dostyk.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * The rules of the schema of CSL-JSON, version 1.0.2, for what the portal writes: which
 * variables there are of each kind, and what names and dates consist of.
 */
final class CslSchema {

	private static final Set<String> TYPES = Set.of("webpage", "dataset");

	private static final Set<String> TEXTS = Set.of("id", "type", "title", "container-title", "publisher", "URL",
			"language", "note");

	private static final Set<String> DATES = Set.of("issued", "accessed", "event-date");

	private CslSchema() {
	}

	static List<String> problems(JsonNode item) {
		List<String> problems = new ArrayList<>();
		for (String needed : List.of("id", "type")) {
			if (!item.has(needed)) {
				problems.add(needed + " is missing");
			}
		}
		if (!TYPES.contains(item.path("type").asString())) {
			problems.add("no type: " + item.path("type"));
		}
		for (Map.Entry<String, JsonNode> property : item.properties()) {
			boolean right = switch (property.getKey()) {
				case "author" -> isNames(property.getValue());
				default -> TEXTS.contains(property.getKey()) ? property.getValue().isString()
						: DATES.contains(property.getKey()) && isDate(property.getValue());
			};
			if (!right) {
				problems.add(property.toString());
			}
		}
		return problems;
	}

	private static boolean isNames(JsonNode names) {
		return names.isArray() && names.valueStream()
			.allMatch((name) -> name.propertyNames().stream().allMatch("literal"::equals)
					&& name.get("literal").isString());
	}

	private static boolean isDate(JsonNode date) {
		return date.isObject()
				&& Set.of("date-parts", "circa", "literal").containsAll(List.copyOf(date.propertyNames()))
				&& (date.has("literal") ? date.get("literal").isString() : isParts(date.path("date-parts")));
	}

	private static boolean isParts(JsonNode parts) {
		return parts.isArray() && parts.size() >= 1 && parts.size() <= 2
				&& parts.valueStream()
					.allMatch((part) -> part.isArray() && part.size() >= 1 && part.size() <= 3
							&& part.valueStream().allMatch(JsonNode::isInt));
	}

}

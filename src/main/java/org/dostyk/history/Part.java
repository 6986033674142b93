package org.dostyk.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of what a record says that can change without the others: a text, a text in one
 * language, a value of a list, or a row of a table.
 *
 * @param key what makes it the same part in two contents, such as {@code titles.en},
 * {@code themes[music]} or {@code citations[a-key]}
 * @param field the field of the draft, such as {@code titles}
 * @param language the language, or null where there are no four
 * @param listed whether it is one of several of its field
 * @param value what it says
 */
record Part(String key, String field, @Nullable String language, boolean listed, JsonNode value) {

	/**
	 * What makes two rows of a table the same row, although something in them differs.
	 * Figures and funding lines have no natural key: where these agree too, the order
	 * tells.
	 */
	private static final Map<String, List<String>> IDENTITIES = Map.of("citations", List.of("key"), "countries",
			List.of("of", "role"), "places", List.of("of", "role"), "participations", List.of("organisation", "role"),
			"funding", List.of("fundingSource", "year", "form"), "figures", List.of("indicator", "year"));

	static void collect(String field, JsonNode value, List<Part> parts) {
		if (value instanceof ObjectNode languages) {
			languages.properties()
				.forEach((one) -> parts
					.add(new Part(field + "." + one.getKey(), field, one.getKey(), false, one.getValue())));
		}
		else if (value instanceof ArrayNode rows) {
			rows.forEach(
					(row) -> parts.add(new Part(free(field, identity(field, row), parts), field, null, true, row)));
		}
		else {
			parts.add(new Part(field, field, null, false, value));
		}
	}

	private static String identity(String field, JsonNode row) {
		if (row instanceof ObjectNode object) {
			return IDENTITIES.getOrDefault(field, List.of())
				.stream()
				.map(object::get)
				.filter(Objects::nonNull)
				.map(JsonNode::asString)
				.collect(Collectors.joining("|"));
		}
		return row.asString();
	}

	private static String free(String field, String identity, List<Part> parts) {
		String key = field + "[" + identity + "]";
		for (int number = 2; isTaken(key, parts); number++) {
			key = field + "[" + identity + "|" + number + "]";
		}
		return key;
	}

	private static boolean isTaken(String key, List<Part> parts) {
		return parts.stream().anyMatch((part) -> part.key.equals(key));
	}

}

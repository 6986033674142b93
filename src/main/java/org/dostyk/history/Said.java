package org.dostyk.history;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a part says: a text, or the cells of a row.
 *
 * @param cells the texts by the name of their cell; a plain text has the empty name
 */
public record Said(Map<String, String> cells) {

	static @Nullable Said of(@Nullable Part part) {
		return (part != null) ? of(part.value()) : null;
	}

	private static Said of(JsonNode value) {
		Map<String, String> cells = new LinkedHashMap<>();
		if (value instanceof ObjectNode row) {
			row.properties().forEach((cell) -> cells.put(cell.getKey(), cell.getValue().asString()));
		}
		else {
			cells.put("", value.asString());
		}
		return new Said(cells);
	}

	/**
	 * The text of a part that is no row.
	 * @return the text, or null if it is a row
	 */
	public @Nullable String text() {
		return this.cells.get("");
	}

}

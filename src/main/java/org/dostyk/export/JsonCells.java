package org.dostyk.export;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Cells as members of a JSON object (RFC 8259): several values as an array, numbers as
 * numbers. What is not recorded is null, or an empty array.
 */
final class JsonCells {

	/**
	 * Leaves the stream open at the end, and what is not whole as it is: a file that was
	 * broken off may not look like a whole one. Nothing stands between two objects but
	 * what is written there.
	 */
	static final JsonFactory FACTORY = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
		.rootValueSeparator((String) null)
		.build();

	private JsonCells() {
	}

	static void write(Cell[] cells, JsonGenerator json) {
		for (Cell cell : cells) {
			json.writeName(cell.column().name());
			if (cell.column().many()) {
				json.writeStartArray();
				cell.values().forEach(json::writeString);
				json.writeEndArray();
			}
			else {
				write(cell, json);
			}
		}
	}

	private static void write(Cell cell, JsonGenerator json) {
		String text = cell.text();
		if (text == null) {
			json.writeNull();
		}
		else if (cell.type() == Column.Type.NUMBER) {
			json.writeNumber(text);
		}
		else {
			json.writeString(text);
		}
	}

}

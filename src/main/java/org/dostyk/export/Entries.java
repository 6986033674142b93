package org.dostyk.export;

import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.web.PortalProperties;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A few rows of a list as JSON, each as in the list's JSON Lines.
 */
public final class Entries implements RowCallbackHandler {

	private final FewRows rows = new FewRows();

	private final Listing listing;

	private final MessageSource messages;

	private final FacetLabels labels;

	private final PortalProperties portal;

	/**
	 * Waits for rows.
	 * @param listing the list
	 * @param messages words for codes of closed vocabularies
	 * @param labels names of records and terms
	 * @param portal whose public address the records have
	 */
	public Entries(Listing listing, MessageSource messages, FacetLabels labels, PortalProperties portal) {
		this.listing = listing;
		this.messages = messages;
		this.labels = labels;
		this.portal = portal;
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		this.rows.add(row);
	}

	/**
	 * All rows that came.
	 * @return an array of objects with the columns of the list
	 */
	public String json() {
		if (this.rows.isEmpty()) {
			return "[]";
		}
		WantedNames names = new WantedNames();
		Row row = new Row(this.rows, this.listing, new EnglishLabels(this.messages, names), this.portal.url(""));
		Cell[] cells = Cell.of(Columns.of(this.listing), row);
		while (this.rows.next()) {
			for (Cell cell : cells) {
				cell.values();
			}
		}
		names.read(this.labels);
		this.rows.rewind();
		StringWriter json = new StringWriter();
		try (JsonGenerator out = JsonCells.FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
			out.writeStartArray();
			while (this.rows.next()) {
				out.writeStartObject();
				JsonCells.write(cells, out);
				out.writeEndObject();
			}
			out.writeEndArray();
		}
		return json.toString();
	}

	/**
	 * What each object is like.
	 * @param listing the list
	 * @return a schema in the form of JSON Schema 2020-12
	 */
	public static Map<String, Object> schema(Listing listing) {
		Map<String, Object> properties = new LinkedHashMap<>();
		Columns.of(listing).forEach((column) -> properties.put(column.name(), schema(column)));
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("required", List.copyOf(properties.keySet()));
		schema.put("additionalProperties", false);
		return schema;
	}

	private static Map<String, Object> schema(Column column) {
		if (column.many()) {
			return Map.of("type", "array", "items", Map.of("type", "string"));
		}
		return switch (column.type()) {
			case TEXT, CODE -> Map.of("type", List.of("string", "null"));
			case NUMBER -> Map.of("type", List.of("number", "null"));
			case DAY -> Map.of("type", List.of("string", "null"), "pattern", "^-?\\d{4,}-\\d\\d-\\d\\d$");
			case INSTANT -> Map.of("type", List.of("string", "null"), "format", "date-time");
		};
	}

}

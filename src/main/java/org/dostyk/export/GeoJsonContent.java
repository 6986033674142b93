package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Statement;
import org.dostyk.catalogue.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Rows as features (RFC 7946): a place is a point, an initiative all points of its
 * places, and nothing where no place has coordinates.
 *
 * @param table the rows; all their columns become properties
 * @param places all places that the public may see
 */
record GeoJsonContent(Table table, Statement places) implements Content {

	@Override
	public void write(Snapshot snapshot, OutputStream out) throws SQLException, IOException {
		Map<String, Point> points = readPoints(snapshot);
		try (Row row = snapshot.open(this.table.statement(), this.table.listing());
				JsonGenerator json = JsonCells.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			boolean onePoint = this.table.listing().subject() == Subject.PLACE;
			int id = row.indexOf("id");
			int where = row.indexOf(onePoint ? "slug" : "places");
			Cell[] cells = Cell.of(this.table.columns(), row);
			json.writeStartObject();
			json.writeStringProperty("type", "FeatureCollection");
			json.writeArrayPropertyStart("features");
			while (row.next()) {
				json.writeRaw('\n');
				json.writeStartObject();
				json.writeStringProperty("type", "Feature");
				json.writeName("id");
				json.writeNumber(row.text(id));
				writeGeometry(points(row.text(where), points), onePoint, json);
				json.writeObjectPropertyStart("properties");
				JsonCells.write(cells, json);
				json.writeEndObject();
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	private Map<String, Point> readPoints(Snapshot snapshot) throws SQLException {
		Map<String, Point> points = new HashMap<>();
		try (Row row = snapshot.open(this.places, Listing.PLACES)) {
			int slug = row.indexOf("slug");
			int longitude = row.indexOf("longitude");
			int latitude = row.indexOf("latitude");
			while (row.next()) {
				String east = row.number(longitude);
				String north = row.number(latitude);
				if (east != null && north != null) {
					points.put(String.valueOf(row.text(slug)), new Point(new BigDecimal(east), new BigDecimal(north)));
				}
			}
		}
		return points;
	}

	private static List<Point> points(@Nullable String slugs, Map<String, Point> points) {
		if (slugs == null) {
			return List.of();
		}
		List<Point> found = new ArrayList<>();
		Stream.of(slugs.split(Column.BETWEEN_VALUES))
			.map((slug) -> slug.replaceFirst(":.*", ""))
			.distinct()
			.forEach((slug) -> {
				Point point = points.get(slug);
				if (point != null) {
					found.add(point);
				}
			});
		return found;
	}

	private static void writeGeometry(List<Point> points, boolean onePoint, JsonGenerator json) {
		json.writeName("geometry");
		if (points.isEmpty()) {
			json.writeNull();
			return;
		}
		json.writeStartObject();
		json.writeStringProperty("type", onePoint ? "Point" : "MultiPoint");
		json.writeName("coordinates");
		if (onePoint) {
			points.get(0).write(json);
		}
		else {
			json.writeStartArray();
			points.forEach((point) -> point.write(json));
			json.writeEndArray();
		}
		json.writeEndObject();
	}

	/**
	 * A position in degrees of WGS 84.
	 */
	private record Point(BigDecimal longitude, BigDecimal latitude) {

		private void write(JsonGenerator json) {
			json.writeStartArray();
			json.writeNumber(this.longitude);
			json.writeNumber(this.latitude);
			json.writeEndArray();
		}

	}

}

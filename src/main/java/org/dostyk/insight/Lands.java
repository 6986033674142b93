package org.dostyk.insight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the outlines of countries that come with the portal: GeoJSON (RFC 7946) made from
 * Natural Earth, each feature with its {@code code} of ISO 3166-1 or without one.
 */
final class Lands {

	private static final String FILE = "world.geojson";

	private Lands() {
	}

	static List<Land> read() {
		try (InputStream file = Objects.requireNonNull(Lands.class.getResourceAsStream(FILE), FILE)) {
			return children(new JsonMapper().readTree(file).path("features")).stream().map(Lands::land).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Land land(JsonNode feature) {
		JsonNode geometry = feature.path("geometry");
		JsonNode coordinates = geometry.path("coordinates");
		List<JsonNode> polygons = geometry.path("type").asString().equals("MultiPolygon") ? children(coordinates)
				: List.of(coordinates);
		List<List<Position>> rings = new ArrayList<>();
		for (JsonNode polygon : polygons) {
			children(polygon).forEach((ring) -> rings.add(children(ring).stream().map(Lands::position).toList()));
		}
		return Land.sewn(code(feature), rings);
	}

	private static @Nullable String code(JsonNode feature) {
		JsonNode code = feature.path("properties").path("code");
		return code.isString() ? code.asString() : null;
	}

	private static Position position(JsonNode pair) {
		return new Position(pair.path(1).asDouble(), pair.path(0).asDouble());
	}

	private static List<JsonNode> children(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false).toList();
	}

}

package org.dostyk.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Schemas (JSON Schema 2020-12) of answers, made from the records that are written, so
 * that they cannot say anything else.
 */
final class Schemas {

	private final Map<String, Object> named = new LinkedHashMap<>();

	/**
	 * All schemas that were asked for, with those they refer to, by name.
	 */
	Map<String, Object> named() {
		return this.named;
	}

	/**
	 * Gives a schema a name.
	 * @return a reference to it
	 */
	Map<String, Object> name(String name, Map<String, Object> schema) {
		this.named.put(name, schema);
		return Map.of("$ref", "#/components/schemas/" + name);
	}

	/**
	 * The schema of a record.
	 * @return a reference to it
	 */
	Map<String, Object> of(Class<?> record) {
		String name = record.getName().replaceFirst(".*\\.", "").replace("$", "").replace("Answer", "");
		if (!this.named.containsKey(name)) {
			// Before its parts, which may refer to it
			this.named.put(name, Map.of());
			this.named.put(name, object(record));
		}
		return Map.of("$ref", "#/components/schemas/" + name);
	}

	/**
	 * The schema of a record itself.
	 */
	Map<String, Object> object(Class<?> record) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (RecordComponent component : Objects.requireNonNull(record.getRecordComponents(), record.getName())) {
			properties.put(Json.name(component.getName()), of(component.getAnnotatedType()));
		}
		return object(properties);
	}

	/**
	 * The schema of an object that has all of some properties and no others.
	 */
	static Map<String, Object> object(Map<String, Object> properties) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("required", List.copyOf(properties.keySet()));
		schema.put("additionalProperties", false);
		return schema;
	}

	private Map<String, Object> of(AnnotatedType type) {
		Map<String, Object> schema = plain(type);
		return type.isAnnotationPresent(Nullable.class) ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
				: schema;
	}

	private Map<String, Object> plain(AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType list) {
			return Map.of("type", "array", "items", of(list.getAnnotatedActualTypeArguments()[0]));
		}
		Class<?> raw = (Class<?>) type.getType();
		if (raw.isRecord()) {
			return of(raw);
		}
		if (raw == Instant.class) {
			return Map.of("type", "string", "format", "date-time");
		}
		if (raw == LocalDate.class) {
			return Map.of("type", "string", "pattern", "^[+-]?\\d{4,}-\\d\\d-\\d\\d$");
		}
		if (raw == boolean.class) {
			return Map.of("type", "boolean");
		}
		if (raw == BigDecimal.class) {
			return Map.of("type", "number");
		}
		return Map.of("type", (raw == String.class) ? "string" : "integer");
	}

}

package org.dostyk.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thing of schema.org in JSON-LD, with the properties in the order in which they were
 * said. What is not known is left out.
 */
final class JsonLd {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Map<String, Object> properties = new LinkedHashMap<>();

	private JsonLd(String type) {
		this.properties.put("@type", type);
	}

	static JsonLd of(String type) {
		return new JsonLd(type);
	}

	/**
	 * Says a property.
	 * @param value text, number, thing or several of them; null or none says nothing
	 */
	JsonLd with(String name, @Nullable Object value) {
		Object plain = plain(value);
		if (plain != null) {
			this.properties.put(name, plain);
		}
		return this;
	}

	private static @Nullable Object plain(@Nullable Object value) {
		if (value instanceof JsonLd thing) {
			return thing.properties;
		}
		if (value instanceof Text text) {
			return Map.of("@language", text.language().tag(), "@value", text.value());
		}
		if (value instanceof Collection<?> several) {
			List<Object> plain = new ArrayList<>();
			several.forEach((one) -> plain.add(plain(one)));
			return switch (plain.size()) {
				case 0 -> null;
				case 1 -> plain.get(0);
				default -> plain;
			};
		}
		return value;
	}

	/**
	 * The whole as a data block of an HTML page. Nothing in it can end the block: the
	 * sign that a tag begins with is written as an escape.
	 */
	String block() {
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("@context", "https://schema.org");
		whole.putAll(this.properties);
		return MAPPER.writeValueAsString(whole).replace("<", "\\u003c");
	}

}

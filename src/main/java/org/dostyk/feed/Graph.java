package org.dostyk.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements of RDF about things that have addresses, in the order in which they were
 * made, as Turtle and as JSON-LD. Properties and types are written with the prefixes
 * given.
 *
 * @param prefixes namespaces by their prefixes
 * @param things what is said of each address
 */
record Graph(Map<String, String> prefixes, Map<String, List<Property>> things) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static Graph with(Map<String, String> prefixes) {
		return new Graph(prefixes, new LinkedHashMap<>());
	}

	Thing thing(String address, String type) {
		List<Property> properties = this.things.computeIfAbsent(address, (a) -> new ArrayList<>());
		properties.add(new Property("@type", type, null, null));
		return new Thing(address, properties);
	}

	String turtle() {
		StringBuilder turtle = new StringBuilder();
		this.prefixes
			.forEach((prefix, namespace) -> turtle.append("@prefix %s: <%s> .\n".formatted(prefix, namespace)));
		this.things.forEach((address, properties) -> {
			turtle.append("\n<").append(address).append(">");
			String before = " ";
			for (Property property : properties) {
				turtle.append(before).append(property.turtle());
				before = " ;\n\t";
			}
			turtle.append(" .\n");
		});
		return turtle.toString();
	}

	String jsonLd() {
		List<Object> nodes = new ArrayList<>();
		this.things.forEach((address, properties) -> {
			Map<String, Object> node = new LinkedHashMap<>();
			node.put("@id", address);
			for (Property property : properties) {
				if (property.isType()) {
					node.put(property.name(), property.value());
				}
				else {
					values(node, property.name()).add(property.json());
				}
			}
			nodes.add(node);
		});
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", this.prefixes);
		document.put("@graph", nodes);
		return MAPPER.writeValueAsString(document);
	}

	@SuppressWarnings("unchecked")
	private static List<Object> values(Map<String, Object> node, String name) {
		return (List<Object>) node.computeIfAbsent(name, (n) -> new ArrayList<>());
	}

	/**
	 * Something that statements are made about.
	 */
	record Thing(String address, List<Property> properties) {

		Thing text(String name, String text, @Nullable String language) {
			this.properties.add(new Property(name, text, language, null));
			return this;
		}

		/**
		 * A value of a data type, given with its prefix.
		 */
		Thing typed(String name, String value, String type) {
			this.properties.add(new Property(name, value, null, type));
			return this;
		}

		Thing link(String name, String address) {
			this.properties.add(new Property(name, address, null, "@id"));
			return this;
		}

	}

	/**
	 * What is said of a thing.
	 *
	 * @param name the property with its prefix, or {@code @type}
	 * @param value a text, an address or a type
	 * @param language the language of a text, or null
	 * @param type the data type with its prefix, {@code @id} for an address, or null
	 */
	record Property(String name, String value, @Nullable String language, @Nullable String type) {

		boolean isType() {
			return this.name.equals("@type");
		}

		String turtle() {
			if (isType()) {
				return "a " + this.value;
			}
			if ("@id".equals(this.type)) {
				return this.name + " <" + this.value + ">";
			}
			String literal = '"'
					+ this.value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
					+ '"';
			if (this.language != null) {
				return this.name + " " + literal + "@" + this.language;
			}
			return this.name + " " + literal + ((this.type != null) ? "^^" + this.type : "");
		}

		Object json() {
			if ("@id".equals(this.type)) {
				return Map.of("@id", this.value);
			}
			if (this.language != null) {
				return Map.of("@value", this.value, "@language", this.language);
			}
			return (this.type != null) ? Map.of("@value", this.value, "@type", this.type) : this.value;
		}

	}

}

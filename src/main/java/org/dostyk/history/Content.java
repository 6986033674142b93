package org.dostyk.history;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a record says, as text by field: the tree of its draft in a normal form, in which
 * nothing is null, blank or an empty list. Paths are those of a form and of the problems
 * of a draft, such as {@code titles.en} and {@code funding[2].amount}. It never changes,
 * and two that say the same are equal.
 */
public final class Content {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z]+)(?:\\[(\\d{1,4})])?");

	private final ObjectNode tree;

	private Content(ObjectNode tree) {
		this.tree = tree;
	}

	/**
	 * What a draft says.
	 * @param draft a record of texts, of lists, and of records of the same make
	 * @return its content
	 */
	public static Content of(Object draft) {
		return new Content(pruned(MAPPER.valueToTree(draft)));
	}

	/**
	 * What a form says. Fields that the draft does not have are left out.
	 * @param fields the texts by their paths; a list of plain texts is a field with
	 * several values
	 * @param draft the class of the draft
	 * @return its content
	 */
	public static Content of(MultiValueMap<String, String> fields, Class<? extends Record> draft) {
		Map<String, RecordComponent> components = new LinkedHashMap<>();
		for (RecordComponent component : draft.getRecordComponents()) {
			components.put(component.getName(), component);
		}
		ObjectNode tree = MAPPER.createObjectNode();
		fields.forEach((path, values) -> {
			Matcher step = STEP.matcher(path);
			if (!values.isEmpty() && step.lookingAt() && components.containsKey(step.group(1))) {
				boolean severalTexts = components.get(step.group(1)).getType() == List.class
						&& step.end() == path.length();
				put(tree, path, values, severalTexts);
			}
		});
		return new Content(pruned(tree));
	}

	/**
	 * Reads what was stored.
	 * @param json what {@link #json} gave
	 * @return the content
	 */
	public static Content parse(String json) {
		return new Content((ObjectNode) MAPPER.readTree(json));
	}

	/**
	 * Reads what came back from a browser.
	 * @param json what {@link #json} gave, unless somebody changed it
	 * @param draft the class of the draft that it has to fit
	 * @return the content
	 * @throws IllegalArgumentException if it does not fit
	 */
	public static Content parse(String json, Class<? extends Record> draft) {
		try {
			return (MAPPER.readTree(json) instanceof ObjectNode tree) ? of(new Content(pruned(tree)).as(draft))
					: of(MAPPER.createObjectNode());
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("no content of " + draft.getSimpleName(), ex);
		}
	}

	static Content ofTree(ObjectNode tree) {
		return new Content(pruned(tree));
	}

	private static void put(ObjectNode tree, String path, List<String> values, boolean severalTexts) {
		Matcher step = STEP.matcher(path);
		ObjectNode at = tree;
		int from = 0;
		while (step.find(from) && step.start() == from) {
			String name = step.group(1);
			boolean last = step.end() == path.length();
			if (step.group(2) != null) {
				ArrayNode rows = at.withArrayProperty(name);
				int row = Integer.parseInt(step.group(2));
				while (rows.size() <= row) {
					rows.addObject();
				}
				if (last) {
					rows.set(row, values.get(0));
					return;
				}
				at = (ObjectNode) rows.get(row);
			}
			else if (last) {
				if (severalTexts) {
					values.forEach(at.withArrayProperty(name)::add);
				}
				else {
					at.put(name, values.get(0));
				}
				return;
			}
			else {
				at = at.withObjectProperty(name);
			}
			from = step.end();
		}
	}

	private static ObjectNode pruned(ObjectNode node) {
		ObjectNode pruned = MAPPER.createObjectNode();
		node.properties().forEach((field) -> {
			JsonNode value = pruned(field.getValue());
			if (value != null) {
				pruned.set(field.getKey(), value);
			}
		});
		return pruned;
	}

	private static @Nullable JsonNode pruned(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode pruned = pruned(object);
			return pruned.isEmpty() ? null : pruned;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode pruned = MAPPER.createArrayNode();
			array.forEach((one) -> {
				JsonNode value = pruned(one);
				if (value != null) {
					pruned.add(value);
				}
			});
			return pruned.isEmpty() ? null : pruned;
		}
		return (node.isNull() || node.asString().isBlank()) ? null : node;
	}

	/**
	 * The same as a draft, which is read by the one write path.
	 * @param <D> the draft
	 * @param draft its class, a record of texts, of lists, and of records of the same
	 * make
	 * @return the draft; what is not said is null, or an empty list
	 */
	public <D> D as(Class<D> draft) {
		ObjectNode whole = this.tree.deepCopy();
		for (RecordComponent component : draft.getRecordComponents()) {
			if (!whole.has(component.getName()) && component.getType() == List.class) {
				whole.putArray(component.getName());
			}
			else if (!whole.has(component.getName()) && component.getType().isRecord()) {
				whole.putObject(component.getName());
			}
		}
		return MAPPER.treeToValue(whole, draft);
	}

	/**
	 * One text.
	 * @param path the path of a field
	 * @return the text, or null if it is not said
	 */
	public @Nullable String text(String path) {
		return texts().get(path);
	}

	/**
	 * The same with another text in one field.
	 * @param path the path of a field that is no list
	 * @param text the text, or null to say nothing there
	 * @return another content
	 */
	public Content with(String path, @Nullable String text) {
		ObjectNode changed = this.tree.deepCopy();
		put(changed, path, List.of((text != null) ? text : ""), false);
		return new Content(pruned(changed));
	}

	/**
	 * All texts by their paths, in the order of the draft.
	 * @return every text, also each of a list of plain ones, as {@code themes[0]}
	 */
	public Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		collect("", this.tree, texts);
		return texts;
	}

	private static void collect(String path, JsonNode node, Map<String, String> texts) {
		if (node instanceof ObjectNode object) {
			String prefix = path.isEmpty() ? "" : path + ".";
			object.properties().forEach((field) -> collect(prefix + field.getKey(), field.getValue(), texts));
		}
		else if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				collect(path + "[" + i + "]", array.get(i), texts);
			}
		}
		else {
			texts.put(path, node.asString());
		}
	}

	/**
	 * The same as the fields of a form.
	 * @return the texts by their paths; a list of plain texts is a field with several
	 * values
	 */
	public MultiValueMap<String, String> fields() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		texts().forEach(
				(path, text) -> fields.add(path.endsWith("]") ? path.substring(0, path.indexOf('[')) : path, text));
		return fields;
	}

	/**
	 * The parts that change independently of each other.
	 * @return a text, a text in one language, a value of a list or a row of a table, in
	 * the order of the draft
	 */
	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		this.tree.properties().forEach((field) -> Part.collect(field.getKey(), field.getValue(), parts));
		return parts;
	}

	/**
	 * The same for storing.
	 * @return JSON
	 */
	public String json() {
		return this.tree.toString();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Content content && this.tree.equals(content.tree);
	}

	@Override
	public int hashCode() {
		return this.tree.hashCode();
	}

	@Override
	public String toString() {
		return json();
	}

}

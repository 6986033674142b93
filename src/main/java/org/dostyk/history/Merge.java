package org.dostyk.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two changes to the same content, brought together part by part: what only one of them
 * changed is taken from that one, what both changed is for a person to choose.
 */
public final class Merge {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Map<String, Part> before;

	private final Map<String, Part> yours;

	private final Map<String, Part> theirs;

	/**
	 * Compares two changes.
	 * @param before what both began with
	 * @param yours what whoever saves now typed
	 * @param theirs what somebody else saved meanwhile
	 */
	public Merge(Content before, Content yours, Content theirs) {
		this.before = Difference.byKey(before);
		this.yours = Difference.byKey(yours);
		this.theirs = Difference.byKey(theirs);
	}

	/**
	 * What the two do not say alike.
	 * @return the parts, in the order of the draft
	 */
	public List<Choice> choices() {
		List<Choice> choices = new ArrayList<>();
		for (String key : keys()) {
			Said mine = Said.of(this.yours.get(key));
			Said other = Said.of(this.theirs.get(key));
			if (!Objects.equals(mine, other)) {
				Part part = part(key);
				choices.add(new Choice(key, part.field(), part.language(), part.listed(), mine, other,
						Said.of(this.before.get(key))));
			}
		}
		return choices;
	}

	/**
	 * The content that results.
	 * @param chosen whose version stands, by the key of the choice; null for what
	 * suggests itself
	 * @return the content; lists are in your order if you changed it, else in theirs
	 */
	public Content merged(Function<String, @Nullable Side> chosen) {
		Map<String, Choice> open = new LinkedHashMap<>();
		choices().forEach((choice) -> open.put(choice.key(), choice));
		ObjectNode tree = MAPPER.createObjectNode();
		for (String key : keys()) {
			Choice choice = open.get(key);
			Side side = (choice != null) ? Objects.requireNonNullElse(chosen.apply(key), choice.suggested())
					: Side.YOURS;
			Part part = side(side).get(key);
			if (part != null) {
				put(part, tree);
			}
		}
		return Content.ofTree(tree);
	}

	private static void put(Part part, ObjectNode tree) {
		if (part.listed()) {
			tree.withArrayProperty(part.field()).add(part.value());
		}
		else if (part.language() != null) {
			tree.withObjectProperty(part.field()).set(part.language(), part.value());
		}
		else {
			tree.set(part.field(), part.value());
		}
	}

	private Set<String> keys() {
		boolean reordered = !common(this.yours, this.before).equals(common(this.before, this.yours));
		Set<String> keys = new LinkedHashSet<>((reordered ? this.yours : this.theirs).keySet());
		keys.addAll(this.yours.keySet());
		keys.addAll(this.theirs.keySet());
		return keys;
	}

	private static List<String> common(Map<String, Part> ordered, Map<String, Part> others) {
		return ordered.keySet().stream().filter(others::containsKey).toList();
	}

	private Part part(String key) {
		Part part = this.yours.get(key);
		return (part != null) ? part : Objects.requireNonNull(this.theirs.get(key));
	}

	private Map<String, Part> side(Side side) {
		return switch (side) {
			case YOURS -> this.yours;
			case THEIRS -> this.theirs;
			case BEFORE -> this.before;
		};
	}

	/**
	 * A part that the two do not say alike.
	 *
	 * @param key names it among all choices
	 * @param field the field of the draft, such as {@code titles}
	 * @param language the language, or null where there are no four
	 * @param listed whether it is one of several of its field
	 * @param yours what whoever saves now typed, or null for nothing
	 * @param theirs what somebody else saved meanwhile, or null for nothing
	 * @param before what both began with, or null for nothing
	 */
	public record Choice(String key, String field, @Nullable String language, boolean listed, @Nullable Said yours,
			@Nullable Said theirs, @Nullable Said before) {

		/**
		 * Whose version suggests itself: that of the only one who changed it, else yours.
		 * @return yours or theirs
		 */
		public Side suggested() {
			return Objects.equals(this.yours, this.before) ? Side.THEIRS : Side.YOURS;
		}

		/**
		 * Whether both changed it, and differently.
		 * @return true if a person has to choose
		 */
		public boolean contested() {
			return !Objects.equals(this.yours, this.before) && !Objects.equals(this.theirs, this.before);
		}

	}

}

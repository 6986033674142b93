package org.dostyk.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A part that two contents do not have alike.
 *
 * @param field the field of the draft, such as {@code titles}
 * @param language the language, or null where there are no four
 * @param listed whether it is one of several of its field
 * @param before what it said, or null if it was not there
 * @param after what it says, or null if it is no longer there; both are null where only
 * the order of a list changed
 */
public record Difference(String field, @Nullable String language, boolean listed, @Nullable Said before,
		@Nullable Said after) {

	/**
	 * All that differs.
	 * @param before the earlier content
	 * @param after the later one
	 * @return the differences in the order of the draft
	 */
	public static List<Difference> between(Content before, Content after) {
		Map<String, Part> earlier = byKey(before);
		Map<String, Part> later = byKey(after);
		Map<String, Part> all = new LinkedHashMap<>(earlier);
		later.forEach(all::putIfAbsent);
		List<Difference> differences = new ArrayList<>();
		all.forEach((key, part) -> {
			Said was = Said.of(earlier.get(key));
			Said is = Said.of(later.get(key));
			if (!Objects.equals(was, is)) {
				differences.add(new Difference(part.field(), part.language(), part.listed(), was, is));
			}
		});
		all.values().stream().filter(Part::listed).map(Part::field).distinct().forEach((field) -> {
			if (differences.stream().noneMatch((one) -> one.field.equals(field))
					&& !order(field, earlier).equals(order(field, later))) {
				differences.add(new Difference(field, null, true, null, null));
			}
		});
		return differences;
	}

	static Map<String, Part> byKey(Content content) {
		Map<String, Part> parts = new LinkedHashMap<>();
		content.parts().forEach((part) -> parts.put(part.key(), part));
		return parts;
	}

	private static List<String> order(String field, Map<String, Part> parts) {
		return parts.values().stream().filter((part) -> part.field().equals(field)).map(Part::key).toList();
	}

}

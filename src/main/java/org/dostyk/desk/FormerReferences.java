package org.dostyk.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dostyk.catalogue.Listing;
import org.dostyk.history.Content;
import org.dostyk.record.FormerSlugs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what was written long ago: the records that it names are called as they are now.
 */
@Component
class FormerReferences {

	private final FormerSlugs formerSlugs;

	FormerReferences(FormerSlugs formerSlugs) {
		this.formerSlugs = formerSlugs;
	}

	/**
	 * The same contents with the present slugs of what they name.
	 * @param listing the list of the records whose contents they are
	 * @param contents any number of contents, for which the database is asked once for
	 * each sort of record that they name
	 * @return as many, in the same order
	 */
	List<Content> present(Listing listing, List<Content> contents) {
		FormSpec spec = FormSpec.of(listing).orElseThrow();
		Map<String, Set<String>> named = new LinkedHashMap<>();
		contents.forEach((content) -> content.texts().forEach((path, slug) -> {
			String subject = subject(spec, path);
			if (subject != null) {
				named.computeIfAbsent(subject, (key) -> new TreeSet<>()).add(slug);
			}
		}));
		Map<String, Map<String, String>> present = new LinkedHashMap<>();
		named.forEach((subject, slugs) -> {
			Map<String, String> moved = this.formerSlugs.present(subject, slugs);
			if (!moved.isEmpty()) {
				present.put(subject, moved);
			}
		});
		return present.isEmpty() ? contents
				: contents.stream().map((content) -> present(spec, content, present)).toList();
	}

	private static Content present(FormSpec spec, Content content, Map<String, Map<String, String>> present) {
		Content changed = content;
		for (Map.Entry<String, String> text : content.texts().entrySet()) {
			String slug = present.getOrDefault(String.valueOf(subject(spec, text.getKey())), Map.of())
				.get(text.getValue());
			changed = (slug != null) ? changed.with(text.getKey(), slug) : changed;
		}
		return changed;
	}

	private static @Nullable String subject(FormSpec spec, String path) {
		FormField field = spec.at(path.replaceAll("\\[\\d+]", ""));
		return (field == null || field.control() != FormControl.REFERENCE) ? null
				: FormReferences.Sort.of(field.from(), spec.listing().kind())
					.map(FormReferences.Sort::subject)
					.orElse(null);
	}

}

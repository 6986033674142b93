package org.dostyk.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.dostyk.desk.FormReferences.Named;
import org.dostyk.desk.FormReferences.Sort;
import org.dostyk.value.Language;

import org.springframework.stereotype.Component;

/**
 * Turns the names that stand in a form into the slugs that a record holds, and back.
 */
@Component
class FormReading {

	private final FormReferences references;

	FormReading(FormReferences references) {
		this.references = references;
	}

	/**
	 * Writes names instead of the slugs that a record holds.
	 * @param fields what a record says
	 * @param language the language of the names
	 * @return the same with names, each with its slug behind it
	 */
	FormFields inWords(FormFields fields, Language language) {
		Map<Sort, Map<String, Named>> found = bySlug(fields, (text) -> text);
		return fields.eachReference((field, path, text) -> sort(fields, field)
			.flatMap((sort) -> Optional.ofNullable(found.getOrDefault(sort, Map.of()).get(text)))
			.map((named) -> named.text(language))
			.orElse(text));
	}

	// One statement for all references of a sort
	private Map<Sort, Map<String, Named>> bySlug(FormFields fields, UnaryOperator<String> slugIn) {
		Map<Sort, Set<String>> wanted = new HashMap<>();
		fields.references()
			.forEach((path, field) -> sort(fields, field)
				.ifPresent((sort) -> wanted.computeIfAbsent(sort, (s) -> new HashSet<>())
					.add(slugIn.apply(fields.text(path)))));
		Map<Sort, Map<String, Named>> found = new HashMap<>();
		wanted.forEach((sort, slugs) -> found.put(sort, this.references.bySlug(sort, slugs)));
		return found;
	}

	/**
	 * Finds what the names mean.
	 * @param fields what was typed
	 * @return the same with slugs where one record is meant
	 */
	Resolved resolve(FormFields fields) {
		Map<String, Collection<Named>> open = new LinkedHashMap<>();
		Map<Sort, Map<String, Named>> known = bySlug(fields, FormReferences::slugIn);
		FormFields resolved = fields.eachReference((field, path, text) -> {
			Optional<Sort> sort = sort(fields, field);
			String slug = FormReferences.slugIn(text);
			if (sort.isPresent() && known.getOrDefault(sort.get(), Map.of()).containsKey(slug)) {
				return slug;
			}
			List<Named> called = sort.map((one) -> this.references.called(one, text)).orElse(List.of());
			if (called.size() == 1) {
				return called.get(0).slug();
			}
			open.put(path, called);
			return text;
		});
		return new Resolved(resolved, open);
	}

	/**
	 * Looks for what a field may mean, which is not wrong yet.
	 * @param fields what was typed
	 * @param path the field
	 * @return the form with the records that may be meant
	 */
	FormState find(FormFields fields, String path) {
		FormField field = fields.references().get(path);
		List<Named> alike = Optional.ofNullable(field)
			.flatMap((one) -> sort(fields, one))
			.map((sort) -> this.references.alike(sort, fields.text(path)))
			.orElse(List.of());
		return new FormState(fields, List.of(), (field != null) ? Map.of(path, alike) : Map.of(), null);
	}

	static Optional<Sort> sort(FormFields fields, FormField field) {
		return Sort.of(field.from(), fields.spec().listing().kind());
	}

	/**
	 * A form whose names were looked up.
	 *
	 * @param fields the form with slugs where one record is meant, else as it was typed
	 * @param open the paths of the others, each with the records that have the name
	 */
	record Resolved(FormFields fields, Map<String, Collection<Named>> open) {

	}

}

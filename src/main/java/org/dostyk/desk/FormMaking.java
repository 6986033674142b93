package org.dostyk.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.desk.FormReferences.Named;
import org.dostyk.desk.FormReferences.Sort;
import org.dostyk.history.Content;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Makes an organisation, a place or a funding source without leaving the form that is to
 * name it.
 */
@Component
class FormMaking {

	private static final Set<String> MADE = Set.of("organisation", "place", "funding_source");

	private final Workbench workbench;

	private final FormReferences references;

	FormMaking(Workbench workbench, FormReferences references) {
		this.workbench = workbench;
		this.references = references;
	}

	/**
	 * Whether such a record can be made on the way.
	 * @param of what a reference leads to
	 */
	static boolean isMade(@Nullable String of) {
		return of != null && MADE.contains(of);
	}

	/**
	 * What has to be known of a new record.
	 * @param of what it is
	 */
	static List<FormField> fields(String of) {
		FormSpec spec = FormSpec.of(listing(of)).orElseThrow();
		List<FormField> fields = new ArrayList<>(spec.fields()
			.filter((field) -> Set.of("names", "type", "kind", "country").contains(field.name()))
			.toList());
		if (of.equals("funding_source")) {
			fields.add(FormField.of("citations[0].title", FormControl.LINE, "desk.make.source-title"));
			fields.add(FormField.of("citations[0].url", FormControl.ADDRESS, "desk.make.source-url"));
		}
		return fields;
	}

	/**
	 * Makes the record and names it in the form: in the first row whose name leads
	 * nowhere, else in the first free one.
	 * @param who who makes it
	 * @param of what it is
	 * @param state the form, with what has to be known of the record
	 * @param language the language of the page
	 * @return the form with the name of the record, or with what is wrong
	 */
	FormState make(SignedIn who, String of, FormState state, Language language) {
		String prefix = FormFields.MAKING + of + ".";
		MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
		state.fields().raw().forEach((name, values) -> {
			if (name.startsWith(prefix)) {
				said.put(name.substring(prefix.length()), values);
			}
		});
		try {
			Content content = Content.of(said, FormSpec.of(listing(of)).orElseThrow().draft());
			// So that a button pressed twice makes one record
			UUID form = UUID.nameUUIDFromBytes((who.id() + of + content.json()).getBytes(StandardCharsets.UTF_8));
			Saved made = this.workbench.create(who, listing(of), form, content, Intent.SAVE);
			Named named = this.references.bySlug(new Sort(of, null), List.of(made.slug().text()))
				.get(made.slug().text());
			String text = (named != null) ? named.text(language) : made.slug().text();
			FormFields fields = state.fields().without(prefix);
			return FormState.of(fields.with(target(of, state.fields()), text));
		}
		catch (ProblemException ex) {
			List<Problem> problems = ex.problems()
				.stream()
				.map((problem) -> new Problem(prefix + problem.field(), problem.value(), problem.code(),
						problem.arguments()))
				.toList();
			return new FormState(state.fields(), problems, state.open(), of);
		}
	}

	private String target(String of, FormFields fields) {
		String free = null;
		for (Map.Entry<String, FormField> reference : fields.references().entrySet()) {
			String text = fields.text(reference.getKey());
			if (of.equals(reference.getValue().from())) {
				if (!text.isBlank() && this.references.meant(new Sort(of, null), text).isEmpty()) {
					return reference.getKey();
				}
				free = (text.isBlank() && free == null) ? reference.getKey() : free;
			}
		}
		return (free != null) ? free : newRow(of, fields.spec(), fields);
	}

	private static String newRow(String of, FormSpec spec, FormFields fields) {
		return spec.rows()
			.flatMap((rows) -> rows.fields()
				.stream()
				.filter((field) -> of.equals(field.from()) && field.control() == FormControl.REFERENCE)
				.map((field) -> rows.name() + "[" + fields.size(rows.name()) + "]." + field.name()))
			.findFirst()
			.orElseGet(() -> spec.fields()
				.filter((field) -> of.equals(field.from()) && field.control() == FormControl.REFERENCE)
				.map(FormField::name)
				.findFirst()
				.orElseThrow());
	}

	private static Listing listing(String of) {
		return switch (of) {
			case "organisation" -> Listing.ORGANISATIONS;
			case "place" -> Listing.PLACES;
			case "funding_source" -> Listing.FUNDING_SOURCES;
			default -> throw new IllegalArgumentException("nothing is made of " + of);
		};
	}

}

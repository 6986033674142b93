package org.dostyk.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.desk.FormReferences.Named;
import org.dostyk.desk.FormView.Choice;
import org.dostyk.desk.FormView.Heading;
import org.dostyk.desk.FormView.Hidden;
import org.dostyk.desk.FormView.Input;
import org.dostyk.desk.FormView.Maker;
import org.dostyk.desk.FormView.Mistake;
import org.dostyk.desk.FormView.Part;
import org.dostyk.desk.FormView.Row;
import org.dostyk.desk.FormView.Rows;
import org.dostyk.desk.FormView.Section;
import org.dostyk.record.Problem;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lays out a form for its page.
 */
@Component
class FormViews {

	private final MessageSource messages;

	private final FormChoices choices;

	private final FormDates dates;

	FormViews(MessageSource messages, FormChoices choices, FormDates dates) {
		this.messages = messages;
		this.choices = choices;
		this.dates = dates;
	}

	/**
	 * Lays out a form. There is always one empty row to type into.
	 * @param state what stands in it and what is wrong
	 * @param language the language of the page
	 */
	FormView view(FormState state, Language language) {
		return new Layout(state, language).view();
	}

	private final class Layout {

		// Stands for the number in the row that scripts copy
		private static final String ANY = "__";

		private final FormState state;

		private final FormFields fields;

		private final FormErrors errors;

		private final Language language;

		private final FormChoices.OfPage choices;

		Layout(FormState state, Language language) {
			this.state = state;
			this.fields = state.fields();
			this.errors = new FormErrors(this.fields.spec(), state.problems());
			this.language = language;
			this.choices = FormViews.this.choices.of(this.fields.spec(), language);
		}

		FormView view() {
			FormSpec spec = this.fields.spec();
			List<Section> sections = spec.sections().stream().map(this::section).toList();
			Map<String, List<Choice>> lists = new LinkedHashMap<>();
			spec.fields()
				.flatMap((field) -> field.fields().stream())
				.filter((field) -> field.control() == FormControl.CODE)
				.forEach((field) -> lists.put("list-" + field.from(), this.choices.from(String.valueOf(field.from()))));
			List<Hidden> hidden = spec.fields()
				.filter((field) -> field.control() == FormControl.HIDDEN && !this.fields.text(field.name()).isEmpty())
				.map((field) -> new Hidden(field.name(), this.fields.text(field.name())))
				.toList();
			return new FormView(sections, hidden, lists, mistakes());
		}

		private Section section(FormSection section) {
			List<Part> parts = section.fields()
				.stream()
				.filter((field) -> field.control() != FormControl.HIDDEN)
				.map((field) -> part(field, field.name()))
				.toList();
			Map<String, String> made = new LinkedHashMap<>();
			section.fields().forEach((field) -> {
				if (FormMaking.isMade(field.from()) && field.control() == FormControl.REFERENCE) {
					made.put(String.valueOf(field.from()), field.name());
				}
				field.fields()
					.stream()
					.filter((part) -> part.control() == FormControl.REFERENCE && FormMaking.isMade(part.from()))
					.forEach((part) -> made.put(String.valueOf(part.from()), field.name()));
			});
			return new Section(section.name(), parts,
					made.entrySet().stream().map((one) -> maker(one.getKey(), one.getValue())).toList());
		}

		private Maker maker(String of, String target) {
			String prefix = FormFields.MAKING + of + ".";
			List<Part> parts = FormMaking.fields(of)
				.stream()
				.map((field) -> part(field, prefix + field.name()))
				.toList();
			return new Maker(of, target, parts, of.equals(this.state.making()));
		}

		private Part part(FormField field, String name) {
			List<String> wrong = texts(name, field);
			String help = (field.helpKey() != null) ? say(field.helpKey()) : null;
			String label = say(field.labelKey());
			if (field.control() == FormControl.ROWS) {
				return new Part(label, FormView.id(name), help, field.width(), null, List.of(), rows(field), wrong);
			}
			if (field.control().inLanguages()) {
				List<Input> languages = Stream.of(Language.values())
					.map((language) -> inLanguage(field, name, label, language))
					.toList();
				return new Part(label, FormView.id(name), help, field.width(), null, languages, null, wrong);
			}
			return new Part(label, FormView.id(name), help, field.width(), input(field, name, label), List.of(), null,
					List.of());
		}

		private Input inLanguage(FormField field, String name, String label, Language language) {
			String path = name + "." + language.tag();
			return new Input(field, path, label, null, language.tag(), language.nativeName(),
					List.of(this.fields.text(path)), List.of(), null, texts(path, field), null, null, List.of());
		}

		private Input input(FormField field, String name, String label) {
			List<String> values = values(field, name);
			String value = values.isEmpty() ? "" : values.get(0);
			boolean date = field.control() == FormControl.DATE;
			return new Input(field, name, label, (field.helpKey() != null) ? say(field.helpKey()) : null, null, null,
					values, choices(field, values), (field.control() == FormControl.REFERENCE) ? field.from() : null,
					texts(name, field), date ? FormViews.this.dates.understood(value, this.language) : null,
					date ? FormViews.this.dates.meant(value) : null, candidates(name));
		}

		private List<String> values(FormField field, String name) {
			if (field.control().several() && !name.startsWith(FormFields.MAKING)) {
				return this.fields.values(name);
			}
			String text = this.fields.text(name);
			boolean untouched = text.isEmpty() && field.usual() != null && isNew(name);
			return List.of(untouched ? String.valueOf(field.usual()) : text);
		}

		// A row that was never sent has its usual choices
		private boolean isNew(String name) {
			int bracket = name.indexOf('[');
			return bracket > 0 && (name.contains(ANY)
					|| Integer.parseInt(name.substring(bracket + 1, name.indexOf(']'))) >= this.fields
						.size(name.substring(0, bracket))
					|| this.fields.isUntouchedRow(name.substring(0, name.indexOf(']') + 1)));
		}

		private List<Choice> choices(FormField field, List<String> values) {
			return switch (field.control()) {
				case SELECT -> select(this.choices.from(String.valueOf(field.from())), values, emptyLabel(field));
				case CITATION -> select(citations(), values, say("desk.citation.none"));
				case CHECKS -> checks(this.choices.from(String.valueOf(field.from())), values);
				default -> List.of();
			};
		}

		private String emptyLabel(FormField field) {
			return say(
					"claim".equals(field.from()) ? "desk.claim.none" : field.needed() ? "desk.choose" : "filters.none");
		}

		// What is chosen stays choosable, even if no list has it (any more)
		private List<Choice> select(List<Choice> offered, List<String> values, String none) {
			String chosen = values.isEmpty() ? "" : values.get(0);
			List<Choice> all = new ArrayList<>();
			all.add(new Choice("", none, chosen.isEmpty()));
			offered.forEach(
					(choice) -> all.add(new Choice(choice.value(), choice.label(), choice.value().equals(chosen))));
			if (all.stream().noneMatch(Choice::chosen)) {
				all.add(new Choice(chosen, chosen, true));
			}
			return all;
		}

		// Those that are chosen come first and keep their order, which means something
		private List<Choice> checks(List<Choice> offered, List<String> values) {
			List<Choice> all = new ArrayList<>();
			for (String value : new LinkedHashSet<>(values)) {
				String label = offered.stream()
					.filter((choice) -> choice.value().equals(value))
					.map(Choice::label)
					.findFirst()
					.orElse(value);
				all.add(new Choice(value, label, true));
			}
			offered.stream()
				.filter((choice) -> !values.contains(choice.value()))
				.forEach((choice) -> all.add(new Choice(choice.value(), choice.label(), false)));
			return all;
		}

		private List<Choice> citations() {
			return IntStream.range(0, this.fields.size("citations"))
				.filter((i) -> !this.fields.text("citations[" + i + "].title").isBlank())
				.mapToObj((i) -> new Choice(this.fields.text("citations[" + i + "].key"),
						say("desk.citation.numbered", i + 1, this.fields.text("citations[" + i + "].title")), false))
				.toList();
		}

		private List<Choice> candidates(String name) {
			Collection<Named> candidates = this.state.open().getOrDefault(name, List.of());
			return candidates.stream()
				.map((named) -> new Choice(named.text(this.language),
						say("desk.reference.candidate", named.names().in(this.language).value(), named.hint()), false))
				.toList();
		}

		private Rows rows(FormField field) {
			int size = this.fields.size(field.name());
			boolean spare = size > 0 && this.fields.isUntouchedRow(field.name() + "[" + (size - 1) + "]");
			int shown = spare ? size : size + 1;
			List<Row> rows = IntStream.range(0, shown)
				.mapToObj((i) -> row(field, String.valueOf(i), String.valueOf(i + 1), i == 0, i == shown - 1))
				.toList();
			List<Heading> headings = field.fields()
				.stream()
				.filter((part) -> part.control() != FormControl.HIDDEN)
				.map((part) -> new Heading(say(part.labelKey()), part.width()))
				.toList();
			return new Rows(field, headings, rows, row(field, ANY, ANY, false, false));
		}

		private Row row(FormField rows, String index, String number, boolean first, boolean last) {
			String name = rows.name() + "[" + index + "]";
			List<Hidden> hidden = new ArrayList<>();
			List<Input> inputs = new ArrayList<>();
			List<Input> folded = new ArrayList<>();
			for (FormField field : rows.fields()) {
				String path = name + "." + field.name();
				if (field.control() == FormControl.HIDDEN) {
					String kept = this.fields.text(path);
					hidden.add(new Hidden(path, kept.isEmpty() && !index.equals(ANY) ? CitationKey.random() : kept));
				}
				else {
					(field.seldom() ? folded : inputs).add(input(field, path, say(field.labelKey())));
				}
			}
			boolean open = folded.stream().anyMatch((input) -> !input.isEmpty() || input.isWrong());
			return new Row(name, number, hidden, inputs, folded, open, texts(name, rows), first, last);
		}

		private List<String> texts(String path, @Nullable FormField field) {
			if (this.state.open().containsKey(path)) {
				Collection<Named> candidates = this.state.open().getOrDefault(path, List.of());
				return List.of(say(candidates.isEmpty() ? "desk.reference.unknown" : "desk.reference.several"));
			}
			return this.errors.at(path).stream().map((problem) -> text(problem, field)).distinct().toList();
		}

		private String text(Problem problem, @Nullable FormField field) {
			String text = say(problem.code(), problem.sentenceArguments());
			boolean oneOfSeveral = field != null && field.control().several() && problem.field().endsWith("]");
			return (oneOfSeveral && problem.value() != null) ? say("desk.error.value", problem.value(), text) : text;
		}

		private List<Mistake> mistakes() {
			List<Mistake> mistakes = new ArrayList<>();
			places().forEach((place) -> {
				FormField field = this.fields.spec().at(place.replaceAll("\\[\\d+]", ""));
				for (String text : texts(place, field)) {
					mistakes.add(new Mistake(anchor(place, field), say("desk.error.at", called(place), text)));
				}
			});
			return mistakes;
		}

		// In the order of the page, whatever the order in which it was read
		private List<String> places() {
			List<String> roots = this.fields.spec().fields().map(FormField::name).toList();
			return Stream.concat(this.errors.all().keySet().stream(), this.state.open().keySet().stream())
				.distinct()
				.sorted(Comparator.comparingInt((place) -> {
					int root = roots.indexOf(place.replaceAll("[\\[.].*", ""));
					return (root < 0) ? roots.size() : root;
				}))
				.toList();
		}

		private @Nullable String anchor(String place, @Nullable FormField field) {
			if (place.equals("reason") || place.startsWith(FormFields.MAKING)) {
				return FormView.id(place);
			}
			String root = place.replaceAll("[\\[.].*", "");
			if (field == null && this.fields.spec().at(root) == null) {
				return null;
			}
			boolean whole = field != null && field.control().inLanguages();
			return FormView.id(whole ? place + ".en" : place);
		}

		/**
		 * What a place of the form is called.
		 */
		private String called(String place) {
			if (place.equals("reason")) {
				return say("desk.form.reason");
			}
			if (place.startsWith(FormFields.MAKING)) {
				return say("desk.make." + place.substring(FormFields.MAKING.length(), place.indexOf('.')));
			}
			int bracket = place.indexOf('[');
			String root = place.replaceAll("[\\[.].*", "");
			FormField field = this.fields.spec().at(root);
			if (field == null) {
				return say("desk.record");
			}
			String label = say(field.labelKey());
			int dot = place.indexOf('.');
			if (bracket < 0) {
				return (dot < 0) ? label
						: label + ", " + Language.ofTag(place.substring(dot + 1)).map(Language::nativeName).orElse("");
			}
			int number = Integer.parseInt(place.substring(bracket + 1, place.indexOf(']'))) + 1;
			FormField part = (dot < 0) ? null : this.fields.spec().at(root + place.substring(dot));
			return (part != null) ? say("desk.error.in-row", label, number, say(part.labelKey()))
					: say("desk.error.row", label, number);
		}

		private String say(String key, Object... arguments) {
			return FormViews.this.messages.getMessage(key, arguments, this.language.locale());
		}

	}

}

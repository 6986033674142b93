package org.dostyk.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.funding.FundingSourceDraft;
import org.dostyk.initiative.InitiativeDraft;
import org.dostyk.organisation.OrganisationDraft;
import org.dostyk.place.PlaceDraft;
import org.jspecify.annotations.Nullable;

import static org.dostyk.desk.FormControl.ADDRESS;
import static org.dostyk.desk.FormControl.CHECKS;
import static org.dostyk.desk.FormControl.CITATION;
import static org.dostyk.desk.FormControl.CODE;
import static org.dostyk.desk.FormControl.DATE;
import static org.dostyk.desk.FormControl.EACH_LINE;
import static org.dostyk.desk.FormControl.LINE;
import static org.dostyk.desk.FormControl.NAMES;
import static org.dostyk.desk.FormControl.NUMBER;
import static org.dostyk.desk.FormControl.REFERENCE;
import static org.dostyk.desk.FormControl.SELECT;
import static org.dostyk.desk.FormControl.TEXTS;
import static org.dostyk.desk.FormControl.YEAR;

/**
 * Which fields the form of a record has: every column of the data package for its kind.
 *
 * @param listing the list whose records it edits
 * @param draft what it fills
 * @param sections its fields under headings
 */
record FormSpec(Listing listing, Class<? extends Record> draft, List<FormSection> sections) {

	private static final Map<Listing, FormSpec> ALL = new EnumMap<>(Listing.class);

	static {
		Arrays.stream(Listing.values())
			.filter((listing) -> listing != Listing.INITIATIVES && listing != Listing.COUNTRIES)
			.forEach((listing) -> ALL.put(listing, make(listing)));
	}

	/**
	 * The form of a list's records.
	 * @return the form, or empty if the list mixes kinds or cannot be edited
	 */
	static Optional<FormSpec> of(Listing listing) {
		return Optional.ofNullable(ALL.get(listing));
	}

	/**
	 * All forms.
	 */
	static List<FormSpec> all() {
		return List.copyOf(ALL.values());
	}

	Stream<FormField> fields() {
		return this.sections.stream().flatMap((section) -> section.fields().stream());
	}

	Optional<FormField> field(String name) {
		return fields().filter((field) -> field.name().equals(name)).findFirst();
	}

	Stream<FormField> rows() {
		return fields().filter((field) -> field.control() == FormControl.ROWS);
	}

	/**
	 * The names of its claims that a source can support, in the order of the form.
	 */
	List<String> claims() {
		return FormClaims.of(this);
	}

	private static FormSpec make(Listing listing) {
		return switch (listing) {
			case ORGANISATIONS -> new FormSpec(listing, OrganisationDraft.class,
					List.of(new FormSection("names", List.of(slug(), names(), aliases())),
							new FormSection("what", List.of(select("type", "fact.type", "organisation_type").asked(),
									country(), website(), wikidata(), ror())),
							citations("desk.help.sources")));
			case FUNDING_SOURCES ->
				new FormSpec(listing, FundingSourceDraft.class,
						List.of(new FormSection("names", List.of(slug(), names(), aliases(), summaries())),
								new FormSection("what",
										List.of(select("type", "fact.type", "funding_source_type").asked(), country(),
												FormField.of("organisation", REFERENCE, "fact.organisation")
													.from("organisation"),
												website())),
								citations("desk.help.citations")));
			case PLACES -> new FormSpec(listing, PlaceDraft.class, List
				.of(new FormSection("names", List.of(slug(), names(), aliases())), new FormSection("where", List.of(
						select("kind", "fact.kind", "place_kind").asked().wide(4), country().asked().wide(4),
						FormField.of("within", REFERENCE, "fact.within").from("place").wide(4),
						FormField.of("latitude", NUMBER, "desk.field.latitude").help("desk.help.latitude").wide(4),
						FormField.of("longitude", NUMBER, "desk.field.longitude").help("desk.help.longitude").wide(4),
						wikidata().wide(4)))));
			default -> new FormSpec(listing, InitiativeDraft.class, new FormOfInitiative(listing).sections());
		};
	}

	private static FormField slug() {
		return FormField.hidden("slug", "desk.field.slug");
	}

	private static FormField names() {
		return FormField.of("names", NAMES, "column.name").help("desk.help.names");
	}

	private static FormField select(String name, String label, String vocabulary) {
		return FormField.of(name, SELECT, label).from(vocabulary);
	}

	private static FormField country() {
		return select("country", "fact.country", "country");
	}

	private static FormField wikidata() {
		return FormField.of("wikidata", LINE, "fact.wikidata").help("desk.help.wikidata");
	}

	private static FormField ror() {
		return FormField.of("ror", LINE, "fact.ror").help("desk.help.ror");
	}

	static FormField aliases() {
		return FormField.of("aliases", EACH_LINE, "fact.aliases").help("desk.help.aliases").wide(12);
	}

	static FormField summaries() {
		return FormField.of("summaries", TEXTS, "desk.field.summaries").help("desk.help.summaries");
	}

	static FormField website() {
		return FormField.of("website", ADDRESS, "fact.website").help("desk.help.address");
	}

	static FormSection citations(String help) {
		return new FormSection("sources",
				List.of(FormField
					.rows("citations", "detail.sources", FormField.hidden("key"),
							FormField.of("title", LINE, "column.title").wide(6),
							FormField.of("url", ADDRESS, "desk.field.url").wide(6),
							FormField.of("publisher", LINE, "desk.field.publisher").wide(4),
							FormField.of("language", CODE, "desk.field.language").from("language").wide(2),
							FormField.of("published", DATE, "desk.field.published").wide(3),
							FormField.of("claim", SELECT, "desk.field.claim").from("claim").wide(3),
							FormField.of("accessed", DATE, "desk.field.accessed").wide(3).foldedAway(),
							FormField.of("archivedUrl", ADDRESS, "desk.field.archived").wide(9).foldedAway(),
							FormField.of("note", FormControl.LINES, "desk.field.citation-note").wide(12).foldedAway())
					.help(help)));
	}

	/**
	 * The fields that only initiatives have.
	 *
	 * @param listing the kind
	 */
	private record FormOfInitiative(Listing listing) {

		private static final String VENUE = "venue";

		List<FormSection> sections() {
			return List.of(
					new FormSection("names",
							List.of(slug(), FormField.hidden("kind", "fact.kind").from("kind"),
									FormField.of("titles", NAMES, "desk.field.titles").help("desk.help.titles"),
									summaries(), aliases())),
					new FormSection("period", period()), new FormSection("who", who()),
					new FormSection("where", where()), new FormSection("about", about()),
					new FormSection("funding", List.of(funding())), new FormSection("figures", List.of(figures())),
					citations("desk.help.citations"));
		}

		private boolean is(Listing... kinds) {
			return List.of(kinds).contains(this.listing);
		}

		private List<FormField> period() {
			boolean signed = is(Listing.SISTER_CITIES, Listing.AGREEMENTS);
			int width = is(Listing.AGREEMENTS) ? 3 : 4;
			List<FormField> fields = new ArrayList<>();
			fields.add(FormField.of("start", DATE, signed ? "fact.signed" : "desk.field.start")
				.help("desk.help.date")
				.wide(width));
			if (is(Listing.AGREEMENTS)) {
				fields.add(FormField.of("inForce", DATE, "fact.in_force").help("desk.help.in-force").wide(width));
			}
			fields.add(FormField.of("end", DATE, signed ? "fact.ended" : "desk.field.end")
				.help("desk.help.end")
				.wide(width));
			fields.add(FormField.of("lastEvidence", DATE, "fact.last_evidence")
				.help("desk.help.last-evidence")
				.wide(width));
			fields.add(select("status", "fact.status", "status").wide(3));
			fields.add(select("recurrence", "fact.recurrence", "recurrence").wide(3));
			if (is(Listing.FESTIVALS, Listing.FORUMS, Listing.EXCHANGE_PROGRAMMES)) {
				fields.add(FormField.of("series", REFERENCE, "fact.series")
					.from("series")
					.help("desk.help.series")
					.wide(8));
				fields.add(FormField.of("edition", LINE, "fact.edition").help("desk.help.edition").wide(4));
			}
			return fields;
		}

		private List<FormField> who() {
			List<FormField> fields = new ArrayList<>();
			fields.add(FormField
				.rows("countries", "fact.countries", select("of", "fact.country", "country").asked().wide(8),
						role("country_role", is(Listing.AGREEMENTS) ? "party" : "partner").wide(4))
				.help("desk.help.countries"));
			if (is(Listing.EXCHANGE_PROGRAMMES)) {
				fields
					.add(FormField.of("directions", EACH_LINE, "fact.direction").help("desk.help.directions").wide(12));
			}
			fields.add(FormField
				.rows("participations", "column.organisations",
						FormField.of("organisation", REFERENCE, "column.organisation").from("organisation").wide(5),
						role("organisation_role", is(Listing.AGREEMENTS) ? "signatory" : "organiser").wide(3),
						FormField.of("note", FormControl.LINES, "column.note").wide(4))
				.help("desk.help.participations"));
			return fields;
		}

		private static FormField role(String vocabulary, String usual) {
			return select("role", "column.role", vocabulary).asked().usually(usual);
		}

		private List<FormField> where() {
			boolean pair = is(Listing.SISTER_CITIES);
			FormField places = FormField.rows("places", "fact.places",
					FormField.of("of", REFERENCE, "column.place").from("place").wide(8),
					role("place_role", pair ? "twin" : "host").wide(4));
			List<FormField> fields = new ArrayList<>(
					List.of(places.help(pair ? "desk.help.twins" : "desk.help.places")));
			if (is(Listing.FESTIVALS, Listing.FORUMS)) {
				fields.add(FormField.of(VENUE, LINE, "fact.venue").help("desk.help.venue"));
			}
			return fields;
		}

		private List<FormField> about() {
			List<FormField> fields = new ArrayList<>();
			if (!is(Listing.SISTER_CITIES)) {
				fields.add(select("form", "fact.form", this.listing.vocabulary(Facet.FORM)));
			}
			if (is(Listing.EXCHANGE_PROGRAMMES)) {
				fields.add(FormField.of("levels", CHECKS, "fact.level").from(this.listing.vocabulary(Facet.LEVEL)));
			}
			if (is(Listing.SISTER_CITIES)) {
				fields.add(select("levels", "fact.level", this.listing.vocabulary(Facet.LEVEL)));
			}
			if (is(Listing.PROJECTS)) {
				fields.add(select("field", "fact.field", "field"));
			}
			fields.add(website());
			fields.add(FormField.of("themes", CHECKS, "fact.themes").from("theme"));
			fields.add(FormField.of("audiences", CHECKS, "fact.audiences").from("audience"));
			fields.add(FormField.of("frameworks", CHECKS, "fact.frameworks").from("framework"));
			return fields;
		}

		private static FormField funding() {
			return FormField.rows("funding", "detail.funding.caption",
					FormField.of("fundingSource", REFERENCE, "suggest.funding_source").from("funding_source").wide(4),
					FormField.of("year", YEAR, "column.year").wide(2),
					FormField.of("amount", NUMBER, "column.amount").wide(2),
					FormField.of("currency", CODE, "column.currency").from("currency").wide(2),
					select("form", "column.form", "funding_form").asked().wide(2),
					select("certainty", "column.certainty", "funding_certainty").asked().usually("reported").wide(3),
					select("counted", "column.in-totals", "counted").asked().usually("yes").wide(3),
					FormField.of("citation", CITATION, "desk.field.citation").wide(6),
					FormField.of("note", FormControl.LINES, "column.note").wide(12).foldedAway())
				.help("desk.help.funding");
		}

		private static FormField figures() {
			return FormField
				.rows("figures", "detail.figures", select("indicator", "column.indicator", "indicator").asked().wide(4),
						FormField.of("year", YEAR, "column.year").wide(2),
						FormField.of("value", NUMBER, "column.value").wide(2),
						FormField.of("citation", CITATION, "desk.field.citation").wide(4),
						FormField.of("note", FormControl.LINES, "column.note").wide(12).foldedAway())
				.help("desk.help.figures");
		}

	}

	/**
	 * The claims of a form. They are the columns of the data package, but for citations.
	 */
	private static final class FormClaims {

		private static final Map<String, String> COLUMNS = Map.of("inForce", "in_force", "lastEvidence",
				"last_evidence", "directions", "direction", "levels", "level");

		private FormClaims() {
		}

		static List<String> of(FormSpec spec) {
			List<String> claims = new ArrayList<>(spec.fields().flatMap(FormClaims::of).toList());
			if (spec.listing() == Listing.FUNDING_SOURCES) {
				claims.add("funding");
			}
			return claims;
		}

		private static Stream<String> of(FormField field) {
			String name = field.name();
			if (field.control().inLanguages()) {
				String column = name.equals("summaries") ? "summary" : name.substring(0, name.length() - 1);
				return Stream.of("en", "kk", "ru", "zh").map((language) -> column + "_" + language);
			}
			return (name.equals("slug") || name.equals("citations")) ? Stream.empty()
					: Stream.of(Objects.requireNonNullElse(COLUMNS.get(name), name));
		}

	}

	/**
	 * The control of a component of the draft.
	 * @param path a path without numbers, such as {@code funding.amount}
	 * @return the field, or null if the form has none
	 */
	@Nullable FormField at(String path) {
		int dot = path.indexOf('.');
		if (dot < 0) {
			return field(path).orElse(null);
		}
		return field(path.substring(0, dot)).filter((field) -> field.control() == FormControl.ROWS)
			.flatMap((rows) -> rows.fields()
				.stream()
				.filter((field) -> field.name().equals(path.substring(dot + 1)))
				.findFirst())
			.orElse(null);
	}

}

package org.dostyk.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.dostyk.catalogue.Subject;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record that a reader may point at.
 *
 * @param path the path of the field in the edit form, or of its rows
 * @param labelKey the message key of what it is called
 */
public record CorrectionField(String path, String labelKey) {

	private static final Set<String> WITH_VENUE = Set.of("festival", "forum");

	private static final Set<String> WITH_SERIES = Set.of("festival", "forum", "exchange_programme");

	/**
	 * The fields of a record.
	 * @param subject what the record is
	 * @param kind code of the kind of an initiative, else of no matter
	 * @return the fields in the order in which they are offered
	 */
	public static List<CorrectionField> of(Subject subject, @Nullable String kind) {
		return switch (subject) {
			case INITIATIVE -> ofInitiative((kind != null) ? kind : "");
			case ORGANISATION -> join(List.of(inFour("names", "name"),
					claims("aliases", "type", "country", "website", "wikidata", "ror"), sources()));
			case FUNDING_SOURCE -> join(List.of(inFour("names", "name"), inFour("summaries", "summary"),
					claims("aliases", "type", "country", "organisation", "website"), sources()));
			case PLACE -> join(List.of(inFour("names", "name"), claims("aliases", "country"),
					Stream.of(new CorrectionField("kind", "claim.kind"), new CorrectionField("within", "fact.within"),
							new CorrectionField("latitude", "fact.coordinates"),
							new CorrectionField("wikidata", "claim.wikidata"))));
			case COUNTRY -> List.of();
		};
	}

	private static List<CorrectionField> ofInitiative(String kind) {
		boolean pair = kind.equals("sister_city_pair");
		return join(
				List.of(inFour("titles", "title"), inFour("summaries", "summary"), claims("aliases", "start", "end"),
						kind.equals("agreement") ? Stream.of(new CorrectionField("inForce", "claim.in_force"))
								: Stream.empty(),
						Stream.of(new CorrectionField("lastEvidence", "claim.last_evidence")), claims("status"),
						pair ? Stream.empty() : claims("form", "recurrence"),
						WITH_SERIES.contains(kind) ? claims("series", "edition") : Stream.empty(),
						claims("countries", "places"), WITH_VENUE.contains(kind) ? claims("venue") : Stream.empty(),
						kind.equals("exchange_programme")
								? Stream.of(new CorrectionField("directions", "claim.direction")) : Stream.empty(),
						(pair || kind.equals("exchange_programme"))
								? Stream.of(new CorrectionField("levels", "claim.level")) : Stream.empty(),
						kind.equals("joint_project") ? claims("field") : Stream.empty(),
						claims("themes", "audiences", "frameworks", "participations", "funding", "figures", "website"),
						sources()));
	}

	private static Stream<CorrectionField> inFour(String path, String claim) {
		return Arrays.stream(Language.values())
			.map(Language::tag)
			.map((tag) -> new CorrectionField(path + "." + tag, "claim." + claim + "_" + tag));
	}

	private static Stream<CorrectionField> claims(String... names) {
		return Arrays.stream(names).map((name) -> new CorrectionField(name, "claim." + name));
	}

	private static Stream<CorrectionField> sources() {
		return Stream.of(new CorrectionField("citations", "detail.sources"));
	}

	private static List<CorrectionField> join(List<Stream<CorrectionField>> fields) {
		return fields.stream().flatMap((each) -> each).toList();
	}

}

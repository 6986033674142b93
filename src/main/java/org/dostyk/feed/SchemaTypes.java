package org.dostyk.feed;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What the things of the catalogue are in the vocabulary of schema.org. Where it has no
 * narrower type that is always right, the wider one is taken. A pair of cities is a
 * project of the two; an agreement of whatever form is legislation, which schema.org
 * defines as a legal document, enforceable or not.
 */
final class SchemaTypes {

	static final String PROGRAMME = "EducationalOccupationalProgram";

	static final String AGREEMENT = "Legislation";

	private static final Set<String> EVENTS = Set.of("festival", "forum");

	private static final Map<String, String> KINDS = Map.of("festival", "Event", "forum", "Event", "exchange_programme",
			PROGRAMME, "sister_city_pair", "Project", "agreement", AGREEMENT, "joint_project", "Project");

	private static final Map<String, String> FORMS = Map.of("festival festival", "Festival", "festival exhibition",
			"ExhibitionEvent", "festival concert", "MusicEvent", "joint_project research", "ResearchProject");

	private static final Map<String, String> ORGANISATIONS = Map.of("government", "GovernmentOrganization", "municipal",
			"GovernmentOrganization", "ngo", "NGO", "university", "CollegeOrUniversity", "research",
			"ResearchOrganization", "sport", "SportsOrganization");

	private static final Map<String, String> PLACES = Map.of("city", "City", "town", "City", "district",
			"AdministrativeArea", "county", "AdministrativeArea", "region", "AdministrativeArea", "country", "Country");

	private SchemaTypes() {
	}

	/**
	 * The type of a record.
	 */
	static String of(Listing listing, CatalogueEntry entry) {
		return switch (listing.subject()) {
			case INITIATIVE -> FORMS.getOrDefault(entry.kind() + " " + entry.form(),
					Objects.requireNonNullElse(KINDS.get(entry.kind()), "Thing"));
			case ORGANISATION -> of(ORGANISATIONS, entry.type(), "Organization");
			case FUNDING_SOURCE -> "FundingScheme";
			case PLACE -> of(PLACES, entry.kind(), "Place");
			case COUNTRY -> "Country";
		};
	}

	static boolean isEvent(CatalogueEntry entry) {
		return entry.kind() != null && EVENTS.contains(entry.kind());
	}

	private static String of(Map<String, String> types, @Nullable String code, String otherwise) {
		return (code != null) ? types.getOrDefault(code, otherwise) : otherwise;
	}

}

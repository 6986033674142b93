package org.dostyk.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static org.dostyk.catalogue.Facet.AUDIENCE;
import static org.dostyk.catalogue.Facet.COUNTRY;
import static org.dostyk.catalogue.Facet.DIRECTION;
import static org.dostyk.catalogue.Facet.FIELD;
import static org.dostyk.catalogue.Facet.FORM;
import static org.dostyk.catalogue.Facet.FRAMEWORK;
import static org.dostyk.catalogue.Facet.FUNDER;
import static org.dostyk.catalogue.Facet.HOST;
import static org.dostyk.catalogue.Facet.INITIATOR;
import static org.dostyk.catalogue.Facet.KIND;
import static org.dostyk.catalogue.Facet.LEVEL;
import static org.dostyk.catalogue.Facet.ORGANISATION;
import static org.dostyk.catalogue.Facet.PLACE;
import static org.dostyk.catalogue.Facet.RECURRENCE;
import static org.dostyk.catalogue.Facet.REGION;
import static org.dostyk.catalogue.Facet.SERIES;
import static org.dostyk.catalogue.Facet.STATUS;
import static org.dostyk.catalogue.Facet.THEME;
import static org.dostyk.catalogue.Facet.TYPE;
import static org.dostyk.catalogue.Facet.YEAR;

/**
 * A list with an address of its own: of which records, and which facets it has in the
 * order shown.
 */
public enum Listing {

	/**
	 * All initiatives.
	 */
	INITIATIVES("initiatives", Subject.INITIATIVE, null, null, null, List.of(KIND)),
	/**
	 * Festivals, exhibitions, concerts and days of culture.
	 */
	FESTIVALS("festivals", Subject.INITIATIVE, "festival", "festival_form", null, List.of(FORM, SERIES)),
	/**
	 * Scholarships, student exchanges, institutes.
	 */
	EXCHANGE_PROGRAMMES("exchange-programmes", Subject.INITIATIVE, "exchange_programme", "exchange_form", "study_level",
			List.of(FORM, LEVEL, DIRECTION, SERIES)),
	/**
	 * Pairs of cities, districts and regions.
	 */
	SISTER_CITIES("sister-cities", Subject.INITIATIVE, "sister_city_pair", null, "pair_level", List.of(LEVEL)),
	/**
	 * Forums, conferences, congresses and round tables.
	 */
	FORUMS("forums", Subject.INITIATIVE, "forum", "forum_form", null, List.of(FORM, SERIES)),
	/**
	 * Treaties, agreements and memoranda.
	 */
	AGREEMENTS("agreements", Subject.INITIATIVE, "agreement", "agreement_form", null, List.of(FORM)),
	/**
	 * Joint projects and centres.
	 */
	PROJECTS("projects", Subject.INITIATIVE, "joint_project", "project_form", null, List.of(FORM, FIELD)),
	/**
	 * Organisations.
	 */
	ORGANISATIONS("organisations", Subject.ORGANISATION, null, null, null, List.of(TYPE, COUNTRY)),
	/**
	 * Funding sources.
	 */
	FUNDING_SOURCES("funding-sources", Subject.FUNDING_SOURCE, null, null, null, List.of(TYPE, COUNTRY)),
	/**
	 * Places.
	 */
	PLACES("places", Subject.PLACE, null, null, null, List.of(KIND, COUNTRY)),
	/**
	 * Countries.
	 */
	COUNTRIES("countries", Subject.COUNTRY, null, null, null, List.of(KIND, REGION));

	private static final List<Facet> OF_EVERY_INITIATIVE = List.of(COUNTRY, YEAR, PLACE, STATUS, THEME, AUDIENCE,
			FRAMEWORK, ORGANISATION, FUNDER, RECURRENCE, INITIATOR, HOST);

	private final String segment;

	private final Subject subject;

	private final @Nullable String kind;

	private final @Nullable String formVocabulary;

	private final @Nullable String levelVocabulary;

	private final List<Facet> own;

	Listing(String segment, Subject subject, @Nullable String kind, @Nullable String formVocabulary,
			@Nullable String levelVocabulary, List<Facet> own) {
		this.segment = segment;
		this.subject = subject;
		this.kind = kind;
		this.formVocabulary = formVocabulary;
		this.levelVocabulary = levelVocabulary;
		this.own = own;
	}

	/**
	 * The listing of a path segment.
	 * @param segment for example {@code sister-cities}
	 * @return the listing, or empty if there is none
	 */
	public static Optional<Listing> ofSegment(String segment) {
		return Stream.of(values()).filter((l) -> l.segment.equals(segment)).findFirst();
	}

	/**
	 * The listing of all initiatives of a kind.
	 * @param kind code of a kind
	 * @return the listing
	 * @throws IllegalArgumentException if there is no such kind
	 */
	public static Listing ofKind(String kind) {
		return Stream.of(values())
			.filter((l) -> kind.equals(l.kind))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No listing of kind " + kind));
	}

	/**
	 * The narrowest listing that has a record.
	 * @param subject what the record is
	 * @param kind code of the kind of an initiative; of no matter for others
	 * @return its listing
	 */
	public static Listing of(Subject subject, @Nullable String kind) {
		return Stream.of(values())
			.filter((l) -> l.subject == subject
					&& Objects.equals(l.kind, (subject == Subject.INITIATIVE) ? kind : null))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The segment of its address, without a slash.
	 * @return for example {@code sister-cities}
	 */
	public String segment() {
		return this.segment;
	}

	/**
	 * The segment under which each of its records has its page, without a slash.
	 * @return {@code initiatives} for initiatives of every kind, else that of the list
	 */
	public String recordSegment() {
		return (this.subject == Subject.INITIATIVE) ? INITIATIVES.segment : this.segment;
	}

	/**
	 * The message key of its title.
	 * @return for example {@code kinds.festival} or {@code subjects.place}
	 */
	public String titleKey() {
		return (this.kind != null) ? "kinds." + this.kind : "subjects." + this.subject.code().replace('_', '-');
	}

	/**
	 * The end of the keys of its other texts.
	 * @return for example {@code festival} or {@code places}
	 */
	public String textName() {
		return (this.kind != null) ? this.kind : this.segment;
	}

	/**
	 * The list in whose section of the menu it stands.
	 * @return itself, or all initiatives for a kind without a section of its own
	 */
	public Listing section() {
		return (this.kind != null && this != SISTER_CITIES) ? INITIATIVES : this;
	}

	/**
	 * What its records are.
	 * @return the subject
	 */
	public Subject subject() {
		return this.subject;
	}

	/**
	 * The kind that all its initiatives have.
	 * @return the code of a kind, or null where kinds are mixed or there are none
	 */
	public @Nullable String kind() {
		return this.kind;
	}

	/**
	 * Its facets in the order shown.
	 * @return the facets that may filter it
	 */
	public List<Facet> facets() {
		return (this.subject == Subject.INITIATIVE)
				? Stream.concat(this.own.stream(), OF_EVERY_INITIATIVE.stream()).toList() : this.own;
	}

	/**
	 * Whether its records have a period, and so {@code from}, {@code to} and the sorts by
	 * start.
	 * @return true for initiatives
	 */
	public boolean hasPeriods() {
		return this.subject == Subject.INITIATIVE;
	}

	/**
	 * The vocabulary of a facet with a closed list of values, which is the prefix of its
	 * labels' message keys.
	 * @param facet one of its facets
	 * @return for example {@code festival_form}
	 * @throws IllegalArgumentException if the facet is not of this listing
	 */
	public String vocabulary(Facet facet) {
		String vocabulary = switch (facet) {
			case KIND -> (this.subject == Subject.PLACE) ? "place_kind" : "kind";
			case TYPE -> (this.subject == Subject.ORGANISATION) ? "organisation_type" : "funding_source_type";
			case FORM -> this.formVocabulary;
			case LEVEL -> this.levelVocabulary;
			default -> facet.code();
		};
		if (vocabulary == null) {
			throw new IllegalArgumentException(this + " has no facet " + facet);
		}
		return vocabulary;
	}

}

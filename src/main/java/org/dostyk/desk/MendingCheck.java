package org.dostyk.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.value.Language;

/**
 * Something that may be worth mending in a record. The conditions are SQL over {@code r},
 * the record, and what {@link Mending} joins to it.
 *
 * @param subject what the record is
 * @param fault code of what is wrong
 * @param condition holds for records that are worth mending
 * @param of holds for all records that are looked at
 * @param field gives the id of the field in the edit form
 */
record MendingCheck(Subject subject, String fault, String condition, String of, String field) {

	private static final String ALL = "true";

	private static final List<MendingCheck> EVERY = Stream.of(ofSources(Subject.INITIATIVE),
			Stream.of(check(Subject.INITIATIVE, "one-source", "c.sources = 1", "'citations'"),
					check(Subject.INITIATIVE, "no-start", "r.start_edtf is null", "'start'"),
					check(Subject.INITIATIVE, "no-place",
							"not exists (select from initiative_place p where p.initiative_id = r.id)", "'places'"),
					check(Subject.INITIATIVE, "over-but-active", "r.status = 'active' and r.end_latest < current_date",
							"'status'"),
					new MendingCheck(Subject.INITIATIVE, "pair-without-evidence", """
							coalesce(translate(r.last_evidence, 'X?~%', '9') < left(
								to_char(current_date - interval '4 years', 'YYYY-MM-DD'),
								length(translate(r.last_evidence, 'X?~%', '9'))), true)""", """
							r.kind = 'sister_city_pair'
							and coalesce(r.status, '') not in ('completed', 'ended', 'cancelled')""", "'lastEvidence'"),
					new MendingCheck(Subject.INITIATIVE, "funding-without-source",
							"f.unsourced is not null and not coalesce(c.funding_cited, false)", "f.lines > 0",
							"'funding-' || f.unsourced || '-citation'")),
			inFour(Subject.INITIATIVE, "title"), inFour(Subject.INITIATIVE, "summary"), twins(Subject.INITIATIVE),
			ofSources(Subject.ORGANISATION), inFour(Subject.ORGANISATION, "name"), twins(Subject.ORGANISATION),
			ofSources(Subject.FUNDING_SOURCE), inFour(Subject.FUNDING_SOURCE, "name"),
			inFour(Subject.FUNDING_SOURCE, "summary"), twins(Subject.FUNDING_SOURCE),
			Stream.of(check(Subject.PLACE, "no-coordinates", "r.latitude is null", "'latitude'")),
			inFour(Subject.PLACE, "name"), twins(Subject.PLACE))
		.flatMap((checks) -> checks)
		.toList();

	static List<MendingCheck> every() {
		return EVERY;
	}

	static Optional<MendingCheck> ofCode(String code) {
		return EVERY.stream().filter((check) -> check.code().equals(code)).findFirst();
	}

	private static MendingCheck check(Subject subject, String fault, String condition, String field) {
		return new MendingCheck(subject, fault, condition, ALL, field);
	}

	private static Stream<MendingCheck> ofSources(Subject subject) {
		return Stream.of(check(subject, "no-source", "c.sources is null", "'citations'"), check(subject,
				"source-without-link", "c.unlinked is not null", "'citations-' || c.unlinked || '-url'"));
	}

	private static Stream<MendingCheck> inFour(Subject subject, String text) {
		String plural = text.equals("summary") ? "summaries" : text + "s";
		return Stream.of(Language.values())
			.map((language) -> check(subject, "no-" + text + "-" + language.tag(),
					"r." + text + "_" + language.tag() + " is null", "'" + plural + "-" + language.tag() + "'"));
	}

	private static Stream<MendingCheck> twins(Subject subject) {
		return Stream.of(check(subject, "twins", "t.id is not null",
				(subject == Subject.INITIATIVE) ? "'titles-en'" : "'names-en'"));
	}

	/**
	 * The end of the address of its page.
	 * @return for example {@code no-start} or {@code places-no-coordinates}
	 */
	String code() {
		return (this.subject == Subject.INITIATIVE) ? this.fault
				: Listing.of(this.subject, null).segment() + "-" + this.fault;
	}

}

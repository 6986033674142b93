package org.dostyk.initiative;

import java.util.List;

import org.dostyk.citation.CitationDraft;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.Reading;
import org.dostyk.record.RoleDraft;
import org.jspecify.annotations.Nullable;

/**
 * A complete initiative as it was typed. The names are those of the columns and files of
 * the data package.
 *
 * @param slug its name in addresses
 * @param kind code of a {@link Kind}
 * @param form code of the form within the kind
 * @param titles what it is called
 * @param aliases other and former names
 * @param summaries what it is in a few sentences
 * @param start EDTF
 * @param end EDTF
 * @param inForce EDTF; of agreements
 * @param lastEvidence EDTF
 * @param recurrence code of a {@link Recurrence}
 * @param status code of a {@link Status}
 * @param series slug of the series; of festivals, forums and exchange programmes
 * @param edition number or year of the edition; of the same
 * @param countries codes of countries with codes of {@link CountryRole}
 * @param places slugs of places with codes of {@link PlaceRole}
 * @param venue of festivals and forums
 * @param directions of exchange programmes
 * @param levels codes of {@link StudyLevel} (exchange programmes) or one of
 * {@link PairLevel} (pairs)
 * @param field code of a {@link Field}; of joint projects
 * @param themes codes of themes
 * @param audiences codes of audiences
 * @param frameworks codes of frameworks
 * @param website its site
 * @param participations the organisations that take part
 * @param funding who pays
 * @param figures what was counted
 * @param citations its sources
 */
public record InitiativeDraft(@Nullable String slug, @Nullable String kind, @Nullable String form, NamesDraft titles,
		List<String> aliases, NamesDraft summaries, @Nullable String start, @Nullable String end,
		@Nullable String inForce, @Nullable String lastEvidence, @Nullable String recurrence, @Nullable String status,
		@Nullable String series, @Nullable String edition, List<RoleDraft> countries, List<RoleDraft> places,
		@Nullable String venue, List<String> directions, List<String> levels, @Nullable String field,
		List<String> themes, List<String> audiences, List<String> frameworks, @Nullable String website,
		List<ParticipationDraft> participations, List<FundingDraft> funding, List<FigureDraft> figures,
		List<CitationDraft> citations) {

	/**
	 * What has to be typed for an initiative.
	 * @param initiative the initiative
	 * @return it as it would be typed
	 */
	public static InitiativeDraft of(Initiative initiative) {
		return new InitiativeSnapshot(initiative).draft();
	}

	/**
	 * Reads what was typed into a new initiative. Its series is not read: see
	 * {@link #link}.
	 * @param references finds what the draft names
	 * @param reading keeps what is wrong, field by field
	 * @return the initiative, or null if it could not be made
	 */
	public @Nullable Initiative read(InitiativeReferences references, Reading reading) {
		return new InitiativeReading(this, references, reading).read(null);
	}

	/**
	 * Reads the series, when all initiatives are there.
	 * @param initiative the initiative
	 * @param references finds the series
	 * @param reading keeps what is wrong
	 */
	public void link(Initiative initiative, InitiativeReferences references, Reading reading) {
		new InitiativeReading(this, references, reading).link(initiative);
	}

}

package org.dostyk.importing;

import java.util.List;
import java.util.function.Function;

import org.dostyk.citation.CitationDraft;
import org.dostyk.funding.FundingSourceDraft;
import org.dostyk.initiative.FigureDraft;
import org.dostyk.initiative.FundingDraft;
import org.dostyk.initiative.InitiativeDraft;
import org.dostyk.initiative.ParticipationDraft;
import org.dostyk.organisation.OrganisationDraft;
import org.dostyk.place.PlaceDraft;

/**
 * Makes of the rows of a package what a form would send.
 */
final class Drafts {

	private Drafts() {
	}

	static PlaceDraft place(Origin origin) {
		Row row = origin.row();
		return new PlaceDraft(row.cell("slug"), row.cell("kind"), row.cell("country"), row.cell("within"),
				row.names("name"), row.values("aliases"), row.cell("latitude"), row.cell("longitude"),
				row.cell("wikidata"));
	}

	static OrganisationDraft organisation(Origin origin) {
		Row row = origin.row();
		return new OrganisationDraft(row.cell("slug"), row.cell("type"), row.cell("country"), row.names("name"),
				row.values("aliases"), row.cell("website"), row.cell("wikidata"), row.cell("ror"), citations(origin));
	}

	static FundingSourceDraft fundingSource(Origin origin) {
		Row row = origin.row();
		return new FundingSourceDraft(row.cell("slug"), row.cell("type"), row.cell("country"), row.cell("organisation"),
				row.names("name"), row.values("aliases"), row.names("summary"), row.cell("website"), citations(origin));
	}

	static InitiativeDraft initiative(Origin origin) {
		Row row = origin.row();
		return new InitiativeDraft(row.cell("slug"), row.cell("kind"), row.cell("form"), row.names("title"),
				row.values("aliases"), row.names("summary"), row.cell("start"), row.cell("end"), row.cell("in_force"),
				row.cell("last_evidence"), row.cell("recurrence"), row.cell("status"), row.cell("series"),
				row.cell("edition"), row.roles("countries"), row.roles("places"), row.cell("venue"),
				row.values("direction"), row.values("level"), row.cell("field"), row.values("themes"),
				row.values("audiences"), row.values("frameworks"), row.cell("website"),
				map(origin, "participations",
						(part) -> new ParticipationDraft(part.cell("organisation"), part.cell("role"),
								part.cell("note"))),
				map(origin, "funding",
						(part) -> new FundingDraft(part.cell("funding_source"), part.cell("year"), part.cell("amount"),
								part.cell("currency"), part.cell("form"), part.cell("certainty"), part.cell("counted"),
								part.cell("note"), part.cell("citation"))),
				map(origin, "figures", (part) -> new FigureDraft(part.cell("indicator"), part.cell("year"),
						part.cell("value"), part.cell("note"), part.cell("citation"))),
				citations(origin));
	}

	private static <D> List<D> map(Origin origin, String field, Function<Row, D> drafter) {
		return origin.parts().getOrDefault(field, List.of()).stream().map(drafter).toList();
	}

	private static List<CitationDraft> citations(Origin origin) {
		return map(origin, "citations",
				(part) -> new CitationDraft(part.cell("key"), part.cell("claim"), part.cell("title"),
						part.cell("publisher"), part.cell("url"), part.cell("language"), part.cell("published"),
						part.cell("accessed"), part.cell("archived_url"), part.cell("note")));
	}

}

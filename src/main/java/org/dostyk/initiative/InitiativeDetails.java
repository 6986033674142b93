package org.dostyk.initiative;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An initiative with all that its page shows, loaded. What it names is left out where the
 * public may not see it.
 *
 * @param initiative the initiative, which is published or withdrawn
 * @param places its places
 * @param participations the organisations that take part
 * @param funding who pays for it
 * @param series the series of which it is an edition, or null
 * @param editions its own editions, the latest first
 */
public record InitiativeDetails(Initiative initiative, List<InvolvedPlace> places, List<Participation> participations,
		List<FundingLine> funding, @Nullable Initiative series, List<Initiative> editions) {

	static InitiativeDetails of(Initiative initiative, List<Initiative> editions) {
		Initiative series = initiative.series();
		initiative.countries();
		initiative.themes();
		initiative.citations();
		initiative.figures();
		return new InitiativeDetails(initiative,
				initiative.places().stream().filter((involved) -> involved.place().published()).toList(),
				initiative.participations().stream().filter((one) -> one.organisation().published()).toList(),
				initiative.funding().stream().filter((line) -> line.fundingSource().published()).toList(),
				(series != null && series.published()) ? series : null, editions);
	}

}

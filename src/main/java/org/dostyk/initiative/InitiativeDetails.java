package org.dostyk.initiative;

import java.util.List;
import java.util.function.Function;

import org.dostyk.record.CataloguedRecord;
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
		initiative.countries();
		initiative.themes();
		initiative.citations();
		initiative.figures();
		return new InitiativeDetails(initiative, visible(initiative.places(), InvolvedPlace::place),
				visible(initiative.participations(), Participation::organisation),
				visible(initiative.funding(), FundingLine::fundingSource),
				CataloguedRecord.ifPublished(initiative.series()).orElse(null), editions);
	}

	private static <P> List<P> visible(List<P> parts, Function<P, CataloguedRecord> named) {
		return parts.stream().filter((part) -> CataloguedRecord.ifPublished(named.apply(part)).isPresent()).toList();
	}

}

package org.dostyk.browse;

import java.util.List;
import java.util.Map;

import org.dostyk.browse.DetailFunding.Line;
import org.dostyk.browse.DetailView.Value;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSources;
import org.dostyk.place.Country;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.reference.Cited;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one funding source and puts together what its page shows.
 */
@Component
class FundingSourceDetailPages {

	private static final int SHOWN = 100;

	private final FundingSources fundingSources;

	private final FundingSourceDetailLines lines;

	private final DetailParts parts;

	private final DetailInitiatives initiatives;

	private final DetailCounts counts;

	private final LabelReader labels;

	private final Dates dates;

	FundingSourceDetailPages(FundingSources fundingSources, FundingSourceDetailLines lines, DetailParts parts,
			DetailInitiatives initiatives, DetailCounts counts, LabelReader labels, Dates dates) {
		this.fundingSources = fundingSources;
		this.lines = lines;
		this.parts = parts;
		this.initiatives = initiatives;
		this.counts = counts;
		this.labels = labels;
		this.dates = dates;
	}

	/**
	 * The page of a funding source.
	 * @throws Refusal if the public may not see it, or it was withdrawn
	 */
	@Transactional(readOnly = true)
	Page page(Slug slug, Words words) {
		FundingSource source = this.fundingSources.findPublic(slug).orElseThrow(Refusal::notFound);
		this.parts.requirePublished(source, source.names(), words);
		DetailNotes notes = new DetailNotes(source.citations());
		DetailView.Head head = this.parts.head(words.say(source.type().messageKey()), null, source.names(), "name",
				source.summaries(), notes, words);
		FundingSourceDetailTotals totals = FundingSourceDetailTotals.of(this.lines.sums(source), words);
		List<DetailView.Ref> refs = notes.at("funding");
		return new Page(
				this.parts.view(new Cited(Listing.FUNDING_SOURCES, slug.text(), source.names(), Period.NOT_RECORDED,
						false, source.updatedAt()), head, facts(source, notes, words), notes, words),
				(totals.lines() > 0) ? totals : null, funding(source, totals.lines(), words), refs,
				this.initiatives.of(Facet.FUNDER, slug, (entry) -> null, "", words), shares(source, words));
	}

	private List<DetailView.Fact> facts(FundingSource source, DetailNotes notes, Words words) {
		DetailFacts facts = new DetailFacts(words, this.dates, notes);
		Country country = source.country();
		facts.values("country", false, (country != null) ? List.of(DetailParts.dossier(country, words)) : List.of());
		facts.values("organisation", false,
				CataloguedRecord.ifPublished(source.organisation())
					.stream()
					.map((organisation) -> Value.linked(DetailParts.label(organisation.names(), words),
							"/organisations/" + organisation.slug()))
					.toList());
		facts.texts("aliases", source.aliases());
		facts.address("website", true, source.website());
		return facts.facts();
	}

	private DetailFunding funding(FundingSource source, long all, Words words) {
		List<Line> lines = this.lines.of(source, SHOWN)
			.stream()
			.map((line) -> line.money()
				.line("/initiatives/" + line.slug(), DetailParts.label(line.titles(), words), List.of(), words))
			.toList();
		return new DetailFunding(lines, null, 0, all - lines.size());
	}

	private DetailShares shares(FundingSource source, Words words) {
		Country country = source.country();
		Map<Facet, Map<String, Long>> counted = this.counts.of(Facet.FUNDER, source.slug().text(),
				List.of(Facet.KIND, Facet.COUNTRY));
		Labels names = this.labels.read(Listing.INITIATIVES, words,
				Map.of(Facet.COUNTRY, counted.getOrDefault(Facet.COUNTRY, Map.of()).keySet()), List.of());
		return DetailShares.of(Facet.FUNDER, source.slug(), counted, (country != null) ? country.code() : null, names);
	}

	/**
	 * The page of one funding source.
	 *
	 * @param detail what all detail pages have
	 * @param totals its totals, or null if there is no line
	 * @param funding its lines
	 * @param fundingRefs sources of them all
	 * @param initiatives its initiatives
	 * @param shares how they are spread
	 */
	record Page(DetailView detail, @Nullable FundingSourceDetailTotals totals, DetailFunding funding,
			List<DetailView.Ref> fundingRefs, DetailInitiatives.Shown initiatives,
			DetailShares shares) implements DetailPage {

	}

}

package org.dostyk.browse;

import java.util.List;
import java.util.Map;

import org.dostyk.browse.OrganisationDetailTies.FundingSource;
import org.dostyk.browse.OrganisationDetailTies.Partner;
import org.dostyk.browse.OrganisationDetailTies.Role;
import org.dostyk.browse.RecordView.Some;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.Organisations;
import org.dostyk.place.Country;
import org.dostyk.reference.Cited;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one organisation and puts together what its page shows.
 */
@Component
class OrganisationDetailPages {

	private final Organisations organisations;

	private final DetailParts parts;

	private final DetailInitiatives initiatives;

	private final OrganisationDetailTies ties;

	private final DetailCounts counts;

	private final LabelReader labels;

	private final Dates dates;

	OrganisationDetailPages(Organisations organisations, DetailParts parts, DetailInitiatives initiatives,
			OrganisationDetailTies ties, DetailCounts counts, LabelReader labels, Dates dates) {
		this.organisations = organisations;
		this.parts = parts;
		this.initiatives = initiatives;
		this.ties = ties;
		this.counts = counts;
		this.labels = labels;
		this.dates = dates;
	}

	/**
	 * The page of an organisation.
	 * @throws Refusal if the public may not see it, or it was withdrawn
	 */
	@Transactional(readOnly = true)
	Page page(Slug slug, Words words) {
		Organisation organisation = this.organisations.findPublic(slug).orElseThrow(Refusal::notFound);
		this.parts.requirePublished(organisation, organisation.names(), words);
		DetailNotes notes = new DetailNotes(organisation.citations());
		DetailView.Head head = this.parts.head(words.say(organisation.type().messageKey()), null, organisation.names(),
				"name", Texts.NONE, notes, words);
		DetailFacts facts = new DetailFacts(words, this.dates, notes);
		Country country = organisation.country();
		facts.values("country", false, (country != null) ? List.of(DetailParts.dossier(country, words)) : List.of());
		facts.texts("aliases", organisation.aliases());
		facts.address("website", true, organisation.website());
		facts.identifier("wikidata", organisation.wikidata(), "https://www.wikidata.org/wiki/");
		facts.identifier("ror", organisation.ror(), "https://ror.org/");
		return new Page(
				this.parts.view(new Cited(Listing.ORGANISATIONS, slug.text(), organisation.names(), Period.NOT_RECORDED,
						false, organisation.updatedAt()), head, facts.facts(), notes, words),
				this.initiatives.of(Facet.ORGANISATION, slug, CatalogueEntry::organisations, "organisation_role",
						words),
				this.ties.roles(organisation, words), this.ties.partners(organisation, words),
				shares(organisation, words), this.ties.fundingSources(organisation, words));
	}

	private DetailShares shares(Organisation organisation, Words words) {
		Map<Facet, Map<String, Long>> counted = this.counts.of(Facet.ORGANISATION, organisation.slug().text(),
				List.of(Facet.KIND, Facet.COUNTRY, Facet.YEAR));
		Labels names = this.labels.read(Listing.INITIATIVES, words,
				Map.of(Facet.COUNTRY, counted.getOrDefault(Facet.COUNTRY, Map.of()).keySet()), List.of());
		Country country = organisation.country();
		return DetailShares.of(Facet.ORGANISATION, organisation.slug(), counted,
				(country != null) ? country.code() : null, names);
	}

	/**
	 * The page of one organisation.
	 *
	 * @param detail what all detail pages have
	 * @param initiatives its latest initiatives
	 * @param roles what it does in them
	 * @param partners who takes part in the same
	 * @param shares how they are spread
	 * @param fundingSources the sources behind which it stands
	 */
	record Page(DetailView detail, DetailInitiatives.Shown initiatives, List<Role> roles, Some<Partner> partners,
			DetailShares shares, List<FundingSource> fundingSources) implements DetailPage {

	}

}

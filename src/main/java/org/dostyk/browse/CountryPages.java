package org.dostyk.browse;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.browse.CountryPage.Number;
import org.dostyk.browse.CountryPage.Side;
import org.dostyk.browse.HomePage.Partner;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Results;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.reference.Cited;
import org.dostyk.reference.References;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the catalogue and puts together the dossier of a country.
 */
@Component
class CountryPages {

	private static final int PAIRS = 12;

	private static final int PARTNERS = 10;

	private static final int LATEST = 5;

	private static final int OFTEN = 3;

	private final Catalogue catalogue;

	private final LabelReader labelReader;

	private final RecordViews records;

	private final TableViews tables;

	private final FundingSourceDetailLines money;

	private final DetailCounts counts;

	private final CountryMaps maps;

	private final References references;

	private final PortalProperties portal;

	CountryPages(Catalogue catalogue, LabelReader labelReader, RecordViews records, TableViews tables,
			FundingSourceDetailLines money, DetailCounts counts, CountryMaps maps, References references,
			PortalProperties portal) {
		this.catalogue = catalogue;
		this.labelReader = labelReader;
		this.records = records;
		this.tables = tables;
		this.money = money;
		this.counts = counts;
		this.maps = maps;
		this.references = references;
		this.portal = portal;
	}

	/**
	 * The dossier of a country.
	 * @param code ISO 3166-1 alpha-2
	 * @throws Refusal if the catalogue does not speak of it
	 */
	CountryPage page(String code, Words words) {
		CatalogueEntry country = this.catalogue.find(Listing.COUNTRIES, code).orElseThrow(Refusal::notFound);
		SearchCriteria all = of(Listing.INITIATIVES, code);
		FacetCounts counts = this.catalogue.facets(all);
		Results latest = this.catalogue.search(all.ofSize(LATEST), words.language());
		Map<String, Long> met = this.counts.of(Facet.COUNTRY, code, List.of(Facet.COUNTRY))
			.getOrDefault(Facet.COUNTRY, Map.of());
		List<String> partners = met.keySet().stream().filter((other) -> !other.equals(code)).limit(PARTNERS).toList();
		List<String> often = HomePages.largest(counts, Facet.PLACE).limit(OFTEN).toList();
		Labels labels = this.labelReader.read(Listing.INITIATIVES, words,
				Map.of(Facet.COUNTRY,
						Stream.concat(partners.stream(), Stream.of(code, this.portal.homeCountry())).toList(),
						Facet.PLACE, often, Facet.REGION, Optional.ofNullable(country.region()).stream().toList()),
				latest.entries());
		Label name = labels.title(country);
		SearchCriteria pairs = of(Listing.SISTER_CITIES, code).sortedBy(Sort.TITLE);
		Results shown = this.catalogue.search(pairs.ofSize(PAIRS), words.language());
		Links list = new Links(Listing.INITIATIVES, null);
		Links pairList = new Links(Listing.SISTER_CITIES, null);
		boolean isHome = code.equals(this.portal.homeCountry());
		return new CountryPage(code, name, otherNames(country, words.language()),
				(country.region() != null) ? labels.of(Facet.REGION, country.region()) : null, country.region(),
				latest.total(), list.to(all), list.export(all, "csv", false), since(counts), facts(code, counts),
				often.stream().map((place) -> labels.of(Facet.PLACE, place)).toList(),
				CountryYears.of(code, counts.of(Facet.YEAR), this.catalogue.crossTable(all, Facet.KIND, Facet.YEAR),
						Year.now(ZoneOffset.UTC).getValue()),
				isHome ? null : labels.of(Facet.COUNTRY, this.portal.homeCountry()),
				isHome ? List.of() : sides(code, counts, latest.total()),
				isHome ? null : this.maps.pairs(this.portal.homeCountry(), code, words),
				isHome ? this.maps.world(met, words) : null,
				(shown.total() > 0) ? this.tables.view(pairs, shown.entries(),
						this.labelReader.read(Listing.SISTER_CITIES, words, Map.of(), shown.entries()), pairList)
						: null,
				pairList.to(of(Listing.SISTER_CITIES, code)), Math.max(0, shown.total() - PAIRS),
				Partner.of(met, partners, labels), money(code, words), this.records.brief(latest.entries(), labels),
				this.references.view(Cited.of(Listing.COUNTRIES, country), words.language()));
	}

	private static SearchCriteria of(Listing listing, String country) {
		return choosing(SearchCriteria.all(listing), Facet.COUNTRY, country);
	}

	private static SearchCriteria choosing(SearchCriteria criteria, Facet facet, String... codes) {
		return criteria.with(facet, new FacetChoice(List.of(codes), List.of()));
	}

	private static List<Text> otherNames(CatalogueEntry country, Language page) {
		Language shown = country.titles().in(page).language();
		return Stream.of(Language.values())
			.filter((language) -> language != shown)
			.flatMap((language) -> Stream.ofNullable(country.titles().only(language))
				.map((name) -> new Text(name, language)))
			.toList();
	}

	private static @Nullable String since(FacetCounts counts) {
		return counts.of(Facet.YEAR)
			.keySet()
			.stream()
			.filter((year) -> !year.equals(Facet.NONE))
			.min(Comparator.comparing(Integer::valueOf))
			.orElse(null);
	}

	private List<Number> facts(String code, FacetCounts counts) {
		SearchCriteria active = choosing(of(Listing.INITIATIVES, code), Facet.STATUS, "active");
		return Stream.concat(
				Stream.of(new Number("active", counts.of(Facet.STATUS).getOrDefault("active", 0L),
						new Links(Listing.INITIATIVES, null).to(active))),
				Stream.of(Listing.SISTER_CITIES, Listing.PLACES, Listing.ORGANISATIONS, Listing.FUNDING_SOURCES)
					.map((listing) -> new Number(listing.segment(), this.catalogue.count(of(listing, code)),
							new Links(listing, null).to(of(listing, code)))))
			.toList();
	}

	private List<Side> sides(String code, FacetCounts counts, long total) {
		return Stream
			.concat(Stream.of(Facet.INITIATOR, Facet.HOST).map((facet) -> side(facet, code, counts.of(facet), total)),
					Stream.of(sending(code)))
			.filter((side) -> side.sum() > 0)
			.toList();
	}

	private Side side(Facet facet, String code, Map<String, Long> counts, long total) {
		String home = this.portal.homeCountry();
		long ofHome = counts.getOrDefault(home, 0L);
		long ofOther = counts.getOrDefault(code, 0L);
		long any = this.catalogue.count(choosing(of(Listing.INITIATIVES, code), facet, home, code));
		return new Side(facet.code(), any - ofOther, ofHome + ofOther - any, any - ofHome, total - any);
	}

	// A programme in both directions is written as mutual or with both of them
	private Side sending(String code) {
		String home = this.portal.homeCountry();
		SearchCriteria programmes = of(Listing.EXCHANGE_PROGRAMMES, code);
		Map<String, Long> counts = this.catalogue.facets(programmes).of(Facet.DIRECTION);
		long ofHome = counts.getOrDefault(home + ">" + code, 0L);
		long ofOther = counts.getOrDefault(code + ">" + home, 0L);
		long any = this.catalogue.count(choosing(programmes, Facet.DIRECTION, home + ">" + code, code + ">" + home));
		long mutual = this.catalogue.crossTable(programmes, Facet.DIRECTION, Facet.COUNTRY)
			.getOrDefault("mutual", Map.of())
			.getOrDefault(home, 0L);
		return new Side("direction", any - ofOther, ofHome + ofOther - any + mutual, any - ofHome,
				this.catalogue.count(programmes) - any - mutual);
	}

	private @Nullable FundingSourceDetailTotals money(String code, Words words) {
		List<FundingSourceDetailLines.Sum> sums = this.money.sums(code);
		return sums.isEmpty() ? null : FundingSourceDetailTotals.of(sums, words);
	}

}

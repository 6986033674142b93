package org.dostyk.browse;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.browse.HomePage.Count;
import org.dostyk.browse.HomePage.Decade;
import org.dostyk.browse.HomePage.Example;
import org.dostyk.browse.HomePage.Partner;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the catalogue and puts together what the first page shows.
 */
@Component
class HomePages {

	private static final SearchCriteria ALL = SearchCriteria.all(Listing.INITIATIVES);

	private static final SearchCriteria LATEST = ALL.sortedBy(Sort.LATEST_START);

	private static final Links LINKS = new Links(Listing.INITIATIVES, null);

	private static final int RECORDS = 5;

	private static final int PARTNERS = 8;

	private static final int CHART_HEIGHT = 190;

	private static final int CHART_LABELS = 8;

	private final Catalogue catalogue;

	private final LabelReader labelReader;

	private final RecordViews records;

	private final CountryMaps maps;

	private final PortalProperties portal;

	HomePages(Catalogue catalogue, LabelReader labelReader, RecordViews records, CountryMaps maps,
			PortalProperties portal) {
		this.catalogue = catalogue;
		this.maps = maps;
		this.labelReader = labelReader;
		this.records = records;
		this.portal = portal;
	}

	HomePage page(Words words) {
		FacetCounts counts = this.catalogue.facets(ALL);
		EdtfDate today = EdtfDate.parse(LocalDate.now(ZoneOffset.UTC).toString());
		List<CatalogueEntry> latest = this.catalogue.search(LATEST.between(null, today), words.language())
			.entries()
			.stream()
			.limit(RECORDS)
			.toList();
		List<String> partners = largest(counts, Facet.COUNTRY).filter((code) -> !code.equals(this.portal.homeCountry()))
			.limit(PARTNERS)
			.toList();
		Labels labels = this.labelReader.read(Listing.INITIATIVES, words, shown(counts, partners), latest);
		YearChart years = YearChart
			.of(counts.of(Facet.YEAR), Year.now(ZoneOffset.UTC).getValue(), CHART_HEIGHT, CHART_LABELS, true)
			.linked((year) -> LINKS.to(choosing(Facet.YEAR, String.format(Locale.ROOT, "%04d", year))),
					(year) -> false);
		Label country = labels.only(Facet.COUNTRY, this.portal.homeCountry(), words.language());
		return new HomePage(counts.ready(), (country != null) ? country.text() : null, this.catalogue.count(ALL),
				examples(counts, labels), kinds(counts), behind(), years, decades(years),
				counts.of(Facet.YEAR).getOrDefault(Facet.NONE, 0L), LINKS.to(choosing(Facet.YEAR, Facet.NONE)),
				this.records.brief(latest, labels), LINKS.to(LATEST),
				Partner.of(counts.of(Facet.COUNTRY), partners, labels),
				this.maps.world(counts.of(Facet.COUNTRY), words));
	}

	private Map<Facet, List<String>> shown(FacetCounts counts, List<String> partners) {
		Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
		codes.put(Facet.COUNTRY, Stream.concat(partners.stream(), Stream.of(this.portal.homeCountry())).toList());
		codes.put(Facet.PLACE, largest(counts, Facet.PLACE).limit(1).toList());
		codes.put(Facet.THEME, largest(counts, Facet.THEME).limit(2).toList());
		return codes;
	}

	// Taken from the data, so that they find something in every catalogue
	private static List<Example> examples(FacetCounts counts, Labels labels) {
		return Stream
			.of(example(Facet.THEME, 0, Language.KK, counts, labels),
					example(Facet.PLACE, 0, Language.RU, counts, labels),
					example(Facet.THEME, 0, Language.ZH, counts, labels),
					example(Facet.THEME, 1, Language.EN, counts, labels))
			.filter(Objects::nonNull)
			.map((words) -> new Example(words, LINKS.to(ALL.with(words.text()))))
			.toList();
	}

	private static @Nullable Label example(Facet facet, int place, Language language, FacetCounts counts,
			Labels labels) {
		return largest(counts, facet).skip(place)
			.findFirst()
			.map((code) -> labels.only(facet, code, language))
			.orElse(null);
	}

	private static List<Count> kinds(FacetCounts counts) {
		return Stream.of(Listing.values())
			.filter((listing) -> listing.kind() != null)
			.map((listing) -> count(Objects.requireNonNull(listing.kind()), listing,
					counts.of(Facet.KIND).getOrDefault(listing.kind(), 0L)))
			.toList();
	}

	private List<Count> behind() {
		return Stream.of(Listing.ORGANISATIONS, Listing.FUNDING_SOURCES, Listing.PLACES, Listing.COUNTRIES)
			.map((listing) -> count(listing.segment(), listing, this.catalogue.count(SearchCriteria.all(listing))))
			.toList();
	}

	private static Count count(String name, Listing listing, long count) {
		return new Count(name, count, "/" + listing.segment());
	}

	private static List<Decade> decades(YearChart years) {
		return IntStream.rangeClosed(Math.floorDiv(years.first(), 10), Math.floorDiv(years.last(), 10))
			.map((decade) -> decade * 10)
			.mapToObj((first) -> new Decade(String.valueOf(first), LINKS.to(ALL.between(year(first), year(first + 9)))))
			.toList();
	}

	private static EdtfDate year(int year) {
		return EdtfDate.parse(String.format(Locale.ROOT, "%04d", year));
	}

	private static SearchCriteria choosing(Facet facet, String code) {
		return ALL.with(facet, new FacetChoice(List.of(code), List.of()));
	}

	static Stream<String> largest(FacetCounts counts, Facet facet) {
		return counts.of(facet)
			.entrySet()
			.stream()
			.filter((value) -> !value.getKey().equals(Facet.NONE))
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey);
	}

}

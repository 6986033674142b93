package org.dostyk.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.browse.DetailShares.Share;
import org.dostyk.browse.DetailView.Value;
import org.dostyk.browse.PlaceDetailTwins.Twin;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.initiative.Kind;
import org.dostyk.insight.LocatorView;
import org.dostyk.insight.PlaceOnMap;
import org.dostyk.place.Coordinates;
import org.dostyk.place.Place;
import org.dostyk.place.Places;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.reference.Cited;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one place and puts together what its page shows.
 */
@Component
class PlaceDetailPages {

	private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

	static {
		GROUPS.put("events", List.of(Kind.FESTIVAL.code(), Kind.FORUM.code()));
		GROUPS.put("programmes", List.of(Kind.EXCHANGE_PROGRAMME.code()));
		GROUPS.put("others", List.of(Kind.AGREEMENT.code(), Kind.JOINT_PROJECT.code()));
	}

	private final Places places;

	private final DetailParts parts;

	private final DetailInitiatives initiatives;

	private final PlaceDetailTwins twins;

	private final DetailCounts counts;

	private final LabelReader labels;

	private final DetailMaps maps;

	private final Dates dates;

	PlaceDetailPages(Places places, DetailParts parts, DetailInitiatives initiatives, PlaceDetailTwins twins,
			DetailCounts counts, LabelReader labels, DetailMaps maps, Dates dates) {
		this.places = places;
		this.parts = parts;
		this.initiatives = initiatives;
		this.twins = twins;
		this.counts = counts;
		this.labels = labels;
		this.maps = maps;
		this.dates = dates;
	}

	/**
	 * The page of a place.
	 * @throws Refusal if the public may not see it, or it was withdrawn
	 */
	@Transactional(readOnly = true)
	Page page(Slug slug, Words words) {
		Place place = this.places.findPublic(slug).orElseThrow(Refusal::notFound);
		this.parts.requirePublished(place, place.names(), words);
		DetailNotes notes = new DetailNotes(List.of());
		DetailView.Head head = this.parts.head(words.say(place.kind().messageKey()), null, place.names(), "name",
				Texts.NONE, notes, words);
		List<Value> within = this.places.findByWithin(place)
			.stream()
			.map((one) -> value(one, words))
			.sorted(Comparator.comparing(Value::text, new Labels(Listing.PLACES, words, Map.of()).order()))
			.toList();
		List<Twin> twins = this.twins.of(place, words);
		DetailShares shares = shares(place, words);
		return new Page(
				this.parts.view(new Cited(Listing.PLACES, slug.text(), place.names(), Period.NOT_RECORDED, false,
						place.updatedAt()), head, facts(place, notes, words), notes, words),
				within, map(place, twins, words), twins, pairsAround(shares, twins), groups(slug, shares, words),
				shares);
	}

	private @Nullable LocatorView map(Place place, List<Twin> twins, Words words) {
		List<PlaceOnMap> others = twins.stream().flatMap((twin) -> Stream.ofNullable(twin.onMap())).toList();
		List<String> countries = twins.stream()
			.filter((twin) -> twin.onMap() != null)
			.flatMap((twin) -> Stream.ofNullable(twin.country()))
			.toList();
		return this.maps.tied(place, others, countries, words);
	}

	private DetailShares shares(Place place, Words words) {
		Map<Facet, Map<String, Long>> counted = this.counts.of(Facet.PLACE, place.slug().text(),
				List.of(Facet.KIND, Facet.COUNTRY, Facet.YEAR));
		Labels names = this.labels.read(Listing.INITIATIVES, words,
				Map.of(Facet.COUNTRY, counted.getOrDefault(Facet.COUNTRY, Map.of()).keySet()), List.of());
		return DetailShares.of(Facet.PLACE, place.slug(), counted, place.country().code(), names);
	}

	private List<Group> groups(Slug slug, DetailShares shares, Words words) {
		List<Group> groups = new ArrayList<>();
		GROUPS.forEach((id, kinds) -> {
			if (shares.kinds().stream().anyMatch((kind) -> kinds.contains(kind.code()))) {
				groups.add(new Group(id,
						this.initiatives.of(Facet.PLACE, slug, kinds, CatalogueEntry::places, "place_role", words)));
			}
		});
		return groups;
	}

	// The list of a region holds the pairs of its cities too
	private static @Nullable Share pairsAround(DetailShares shares, List<Twin> twins) {
		return shares.kinds()
			.stream()
			.filter((kind) -> kind.code().equals(Kind.SISTER_CITY_PAIR.code()) && kind.count() > twins.size())
			.findFirst()
			.orElse(null);
	}

	private List<DetailView.Fact> facts(Place place, DetailNotes notes, Words words) {
		DetailFacts facts = new DetailFacts(words, this.dates, notes);
		facts.values("country", true, List.of(DetailParts.dossier(place.country(), words)));
		facts.values("within", false,
				CataloguedRecord.ifPublished(place.within()).stream().map((around) -> value(around, words)).toList());
		facts.text("coordinates", true, coordinates(place.coordinates(), words));
		facts.texts("aliases", place.aliases());
		facts.identifier("wikidata", place.wikidata(), "https://www.wikidata.org/wiki/");
		return facts.facts();
	}

	private static Value value(Place place, Words words) {
		return Value.linked(DetailParts.label(place.names(), words), "/places/" + place.slug());
	}

	private static @Nullable String coordinates(@Nullable Coordinates point, Words words) {
		return (point == null) ? null
				: words.say("detail.coordinates", point.latitude().abs().stripTrailingZeros().toPlainString(),
						(point.latitude().signum() < 0) ? "south" : "north",
						point.longitude().abs().stripTrailingZeros().toPlainString(),
						(point.longitude().signum() < 0) ? "west" : "east");
	}

	/**
	 * The page of one place.
	 *
	 * @param detail what all detail pages have
	 * @param within the places within it
	 * @param map where it is, or null without coordinates
	 * @param twins the places with which it is paired
	 * @param pairs all pairs of it and of places within it, or null if they are no more
	 * @param groups its other initiatives by what they are, without groups that are empty
	 * @param shares how all its initiatives are spread
	 */
	record Page(DetailView detail, List<Value> within, @Nullable LocatorView map, List<Twin> twins,
			@Nullable Share pairs, List<Group> groups, DetailShares shares) implements DetailPage {

	}

	/**
	 * Initiatives of some kinds.
	 *
	 * @param id what they are
	 * @param initiatives the latest of them
	 */
	record Group(String id, DetailInitiatives.Shown initiatives) {

	}

}

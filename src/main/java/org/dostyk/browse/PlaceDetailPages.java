package org.dostyk.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.dostyk.browse.DetailView.Value;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.insight.LocatorView;
import org.dostyk.place.Coordinates;
import org.dostyk.place.Place;
import org.dostyk.place.Places;
import org.dostyk.record.CataloguedRecord;
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

	private final Places places;

	private final DetailParts parts;

	private final DetailInitiatives initiatives;

	private final DetailMaps maps;

	private final Dates dates;

	PlaceDetailPages(Places places, DetailParts parts, DetailInitiatives initiatives, DetailMaps maps, Dates dates) {
		this.places = places;
		this.parts = parts;
		this.initiatives = initiatives;
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
		return new Page(
				this.parts.view(Listing.PLACES, place, "/places/" + slug, head, facts(place, notes, words), notes,
						words),
				within, this.maps.of(List.of(place), false, words),
				this.initiatives.of(Facet.PLACE, slug, CatalogueEntry::places, "place_role", words));
	}

	private List<DetailView.Fact> facts(Place place, DetailNotes notes, Words words) {
		DetailFacts facts = new DetailFacts(words, this.dates, notes);
		facts.values("country", true, List.of(DetailParts.country(place.country(), "places", words)));
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
	 * @param initiatives its initiatives
	 */
	record Page(DetailView detail, List<Value> within, @Nullable LocatorView map, DetailInitiatives.Shown initiatives) {

	}

}

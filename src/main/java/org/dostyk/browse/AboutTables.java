package org.dostyk.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.ULocale;
import org.dostyk.browse.AboutPage.Cell;
import org.dostyk.browse.AboutPage.Row;
import org.dostyk.browse.AboutPage.Table;
import org.dostyk.catalogue.Completeness.Measures;
import org.dostyk.catalogue.Completeness.OfKind;
import org.dostyk.catalogue.Completeness.OfLanguage;
import org.dostyk.catalogue.Completeness.OfSources;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Subject;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the page about the catalogue, each with the list behind it where a
 * filter can show it.
 */
record AboutTables(Measures measures, Words words) {

	private static final int LANGUAGES_OF_SOURCES = 8;

	private static final FacetChoice NOT_RECORDED = new FacetChoice(List.of(Facet.NONE), List.of());

	private static final FacetChoice RECORDED = new FacetChoice(List.of(), List.of(Facet.NONE));

	Table subjects() {
		List<Row> rows = Stream.of(Listing.INITIATIVES, Listing.ORGANISATIONS, Listing.FUNDING_SOURCES, Listing.PLACES)
			.map((listing) -> row(say(listing.titleKey()), subject(listing)))
			.toList();
		return new Table("subjects", List.of("what", "records", "sourced"), rows, false);
	}

	private List<Cell> subject(Listing listing) {
		long records = 0;
		long sourced = 0;
		for (var subject : this.measures.subjects()) {
			if (subject.subject() == listing.subject()) {
				records = subject.records();
				sourced = subject.sourced();
			}
		}
		boolean cited = listing.subject() != Subject.PLACE;
		return List.of(Cell.linked(records, "/" + listing.segment()), cited ? Cell.of(sourced) : new Cell(null, null));
	}

	Table kinds() {
		List<Row> rows = new ArrayList<>();
		for (Listing listing : Listing.values()) {
			if (listing.kind() != null) {
				rows.add(new Row(say("kinds." + listing.kind()), kind(listing), false, ""));
			}
		}
		rows.add(new Row(say("about.together"), kind(Listing.INITIATIVES), true, ""));
		return new Table("kinds",
				List.of("kind", "records", "day", "month", "year", "undated", "two-sources", "funded", "figures"), rows,
				false);
	}

	private List<Cell> kind(Listing listing) {
		return List.of(Cell.linked(sum(listing, OfKind::records), "/" + listing.segment()),
				Cell.of(sum(listing, OfKind::day)), Cell.of(sum(listing, OfKind::month)),
				Cell.of(sum(listing, OfKind::year)),
				Cell.linked(sum(listing, OfKind::undated), list(listing, Facet.YEAR, NOT_RECORDED)),
				Cell.of(sum(listing, OfKind::twoSources)),
				Cell.linked(sum(listing, OfKind::funded), list(listing, Facet.FUNDER, RECORDED)),
				Cell.of(sum(listing, OfKind::figures)));
	}

	Table dates() {
		long total = total();
		List<Row> rows = List.of(date("day", OfKind::day, total), date("month", OfKind::month, total),
				date("year", OfKind::year, total), date("approximate", OfKind::approximate, total),
				date("uncertain", OfKind::uncertain, total),
				drawn(say("about.date.undated"), sum(Listing.INITIATIVES, OfKind::undated),
						list(Listing.INITIATIVES, Facet.YEAR, NOT_RECORDED), total));
		return new Table("dates", List.of("start", "initiatives"), rows, true);
	}

	private Row date(String name, ToLongFunction<OfKind> count, long total) {
		return drawn(say("about.date." + name), sum(Listing.INITIATIVES, count), null, total);
	}

	Table languages() {
		List<Row> rows = Stream.of(Language.values()).map((language) -> {
			List<OfLanguage> found = this.measures.languages()
				.stream()
				.filter((one) -> one.language().equals(language.tag()))
				.toList();
			return row(name(language.tag()), List.of(Cell.of(found.stream().mapToLong(OfLanguage::titles).sum()),
					Cell.of(found.stream().mapToLong(OfLanguage::summaries).sum())));
		}).toList();
		return new Table("languages", List.of("language", "titles", "summaries"), rows, false);
	}

	Table sources() {
		long total = this.measures.sources().stream().mapToLong(OfSources::sources).sum();
		List<OfSources> known = this.measures.sources().stream().filter((one) -> one.language() != null).toList();
		List<OfSources> others = known.subList(Math.min(LANGUAGES_OF_SOURCES, known.size()), known.size());
		List<Row> rows = new ArrayList<>();
		known.stream()
			.limit(LANGUAGES_OF_SOURCES)
			.map((one) -> drawn(name(Objects.requireNonNull(one.language())), one.sources(), null, total))
			.forEach(rows::add);
		if (!others.isEmpty()) {
			rows.add(drawn(say("about.source.others", others.size()),
					others.stream().mapToLong(OfSources::sources).sum(), null, total));
		}
		this.measures.sources()
			.stream()
			.filter((one) -> one.language() == null)
			.map((one) -> drawn(say("about.source.unknown"), one.sources(), null, total))
			.forEach(rows::add);
		return new Table("sources", List.of("language", "sources"), rows, true);
	}

	private long total() {
		return sum(Listing.INITIATIVES, OfKind::records);
	}

	private long sum(Listing listing, ToLongFunction<OfKind> count) {
		return this.measures.kinds()
			.stream()
			.filter((one) -> listing.kind() == null || one.kind().equals(listing.kind()))
			.mapToLong(count)
			.sum();
	}

	private static String list(Listing listing, Facet facet, FacetChoice choice) {
		return new Links(listing, null).to(SearchCriteria.all(listing).with(facet, choice));
	}

	private static Row row(String label, List<Cell> cells) {
		return new Row(label, cells, false, "0");
	}

	private static Row drawn(String label, long count, @Nullable String href, long total) {
		String width = String.format(Locale.ROOT, "%.2f%%", (total > 0) ? 100.0 * count / total : 0);
		return new Row(label, List.of((href != null) ? Cell.linked(count, href) : Cell.of(count)), false, width);
	}

	// ICU knows no capital at the head of a row for Kazakh
	private String name(String language) {
		String name = ULocale.getDisplayName(language, this.words.language().tag());
		return CaseMap.toTitle().wholeString().noLowercase().apply(this.words.language().locale(), null, name);
	}

	private String say(String key, Object... args) {
		return this.words.say(key, args);
	}

}

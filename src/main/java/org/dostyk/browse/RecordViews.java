package org.dostyk.browse;

import java.util.List;
import java.util.Objects;

import org.dostyk.browse.RecordView.Country;
import org.dostyk.browse.RecordView.Some;
import org.dostyk.browse.RecordView.When;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Language;
import org.dostyk.value.Period;
import org.dostyk.web.Dates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes records of the rows of the catalogue.
 */
@Component
class RecordViews {

	private static final int NAMED = 3;

	private static final int CODES = 6;

	private static final int SUMMARY = 140;

	// A Chinese character says about as much as two Latin letters
	private static final int CHINESE_SUMMARY = 70;

	private final Dates dates;

	RecordViews(Dates dates) {
		this.dates = dates;
	}

	List<RecordView> views(Listing listing, List<CatalogueEntry> entries, Labels labels) {
		return entries.stream().map((entry) -> view(listing, entry, labels)).toList();
	}

	When when(CatalogueEntry entry, Language language) {
		Period period = entry.period();
		if (!period.isRecorded()) {
			return new When(null, null);
		}
		String start = (period.start() != null) ? this.dates.machine(period.start()) : null;
		return new When(this.dates.list(period, entry.goesOn(), language), start);
	}

	static List<Label> places(CatalogueEntry entry, Labels labels) {
		return LabelReader.codes(entry.places()).stream().map((slug) -> labels.of(Facet.PLACE, slug)).toList();
	}

	static List<Country> countries(@Nullable String cell, Labels labels) {
		return LabelReader.codes(cell)
			.stream()
			.map((code) -> new Country(code, labels.of(Facet.COUNTRY, code)))
			.toList();
	}

	private RecordView view(Listing listing, CatalogueEntry entry, Labels labels) {
		List<Label> places = places(entry, labels);
		return new RecordView("/" + page(listing) + "/" + entry.slug(), labels.title(entry),
				shortened(labels.summary(entry)), listing.hasPeriods() ? when(entry, labels.language()) : null,
				listing.hasPeriods() ? entry.kind() : null, word(listing, entry, labels), Some.of(places, NAMED),
				Some.of(countries((entry.country() != null) ? entry.country() : entry.countries(), labels),
						places.isEmpty() ? NAMED : CODES),
				entry.status(), entry.sourceCount(), entry.initiativeCount());
	}

	/**
	 * The segment of the detail pages of a list: all initiatives have the same.
	 */
	static String page(Listing listing) {
		return listing.hasPeriods() ? Listing.INITIATIVES.segment() : listing.segment();
	}

	private static String word(Listing listing, CatalogueEntry entry, Labels labels) {
		if (listing.hasPeriods()) {
			return labels.formOrKind(entry);
		}
		return ((entry.type() != null) ? labels.of(Facet.TYPE, entry.type())
				: labels.of(Facet.KIND, Objects.requireNonNull(entry.kind())))
			.text();
	}

	private static @Nullable Label shortened(@Nullable Label summary) {
		if (summary == null) {
			return null;
		}
		String text = summary.text().replaceAll("\\s+", " ");
		boolean chinese = text.codePoints().limit(20).anyMatch(Character::isIdeographic);
		int most = chinese ? CHINESE_SUMMARY : SUMMARY;
		if (text.codePointCount(0, text.length()) <= most) {
			return summary.withText(text);
		}
		int end = text.offsetByCodePoints(0, most);
		int space = text.lastIndexOf(' ', end);
		return summary.withText(text.substring(0, (space > end / 2) ? space : end) + "…");
	}

}

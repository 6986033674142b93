package org.dostyk.browse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dostyk.browse.RecordView.Country;
import org.dostyk.browse.RecordView.Some;
import org.dostyk.browse.RecordView.When;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Marks;
import org.dostyk.value.Language;
import org.dostyk.value.Period;
import org.dostyk.value.Text;
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

	/**
	 * Makes records.
	 * @param marks points out what was searched for
	 */
	List<RecordView> views(Listing listing, List<CatalogueEntry> entries, Labels labels, Marks marks) {
		return entries.stream().map((entry) -> view(listing, entry, labels, marks)).toList();
	}

	/**
	 * Makes records of initiatives without their summaries.
	 */
	List<RecordView> brief(List<CatalogueEntry> entries, Labels labels) {
		return views(Listing.INITIATIVES, entries, labels, Marks.NONE).stream().map(RecordView::brief).toList();
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

	private RecordView view(Listing listing, CatalogueEntry entry, Labels labels, Marks marks) {
		List<Label> places = places(entry, labels);
		return new RecordView("/" + listing.recordSegment() + "/" + entry.slug(), labels.title(entry).marked(marks),
				other(entry, labels, marks), shortened(labels.summary(entry), marks),
				listing.hasPeriods() ? when(entry, labels.language()) : null,
				listing.hasPeriods() ? entry.kind() : null, word(listing, entry, labels), Some.of(places, NAMED),
				Some.of(countries((entry.country() != null) ? entry.country() : entry.countries(), labels),
						places.isEmpty() ? NAMED : CODES),
				entry.status(), entry.sourceCount(), entry.initiativeCount());
	}

	private static String word(Listing listing, CatalogueEntry entry, Labels labels) {
		if (listing.hasPeriods()) {
			return labels.formOrKind(entry);
		}
		return (switch (listing.subject()) {
			case PLACE -> labels.of(Facet.KIND, Objects.requireNonNull(entry.kind()));
			case COUNTRY -> labels.of(Facet.REGION, Objects.requireNonNullElse(entry.region(), Facet.NONE));
			default -> labels.of(Facet.TYPE, Objects.requireNonNull(entry.type()));
		}).text();
	}

	/**
	 * The title that has the words searched for, where that is not the one shown.
	 */
	static @Nullable Label other(CatalogueEntry entry, Labels labels, Marks marks) {
		Language page = labels.language();
		if (marks.touch(labels.title(entry).text())) {
			return null;
		}
		return page.readingOrder()
			.stream()
			.flatMap((language) -> Optional.ofNullable(entry.titles().only(language))
				.map((title) -> Label.of(new Text(title, language), page))
				.stream())
			.filter((title) -> marks.touch(title.text()))
			.findFirst()
			.map((title) -> title.marked(marks))
			.orElse(null);
	}

	private static @Nullable Label shortened(@Nullable Label summary, Marks marks) {
		if (summary == null) {
			return null;
		}
		String text = summary.text().replaceAll("\\s+", " ");
		boolean chinese = text.codePoints().limit(20).anyMatch(Character::isIdeographic);
		return summary.withText(text).excerpt(marks, chinese ? CHINESE_SUMMARY : SUMMARY);
	}

}

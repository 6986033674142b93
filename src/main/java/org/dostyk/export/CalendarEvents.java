package org.dostyk.export;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives as events of whole days. An event ends on the day before its {@code DTEND}
 * (RFC 5545, section 3.6.1).
 */
final class CalendarEvents {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	private final Language language;

	private final Map<String, Names> places;

	/**
	 * Makes events.
	 * @param language in which events are named where their records have it
	 * @param places names of all places by their slugs
	 */
	CalendarEvents(Language language, Map<String, Names> places) {
		this.language = language;
		this.places = places;
	}

	/**
	 * The event in a row, or null if its days are not known.
	 */
	@Nullable VEvent read(Row row) {
		String start = text(row, "start_edtf");
		String end = text(row, "end_edtf");
		if (start == null || !isDay(start) || (end != null && !isDay(end))) {
			return null;
		}
		VEvent event = new VEvent(false);
		Instant updated = Instant.parse(Objects.requireNonNull(row.instant(row.indexOf("updated_at"))));
		URI url = URI.create(row.url(Listing.INITIATIVES, String.valueOf(text(row, "slug"))));
		event.add(new Uid("initiative-" + text(row, "id") + "@" + url.getHost()));
		event.add(new DtStamp(updated));
		event.add(new LastModified(updated));
		event.add(new DtStart<>(LocalDate.parse(start)));
		event.add(new DtEnd<>(LocalDate.parse((end != null) ? end : start).plusDays(1)));
		texts(row, "title").ifPresent((title) -> event.add(in(title, new Summary(title.value()))));
		texts(row, "summary").ifPresent((summary) -> event.add(in(summary, new Description(summary.value()))));
		where(row).ifPresent((where) -> event.add(new Location(where)));
		event.add(new Url(url));
		return event;
	}

	private static boolean isDay(String edtf) {
		return DAY.matcher(edtf).matches();
	}

	private Optional<Text> texts(Row row, String name) {
		return new Texts(text(row, name + "_en"), text(row, name + "_kk"), text(row, name + "_ru"),
				text(row, name + "_zh"))
			.in(this.language);
	}

	private static Property in(Text text, Property property) {
		return property.add(new net.fortuna.ical4j.model.parameter.Language(text.language().tag()));
	}

	private Optional<String> where(Row row) {
		String slugs = text(row, "places");
		Stream<String> named = (slugs != null) ? Stream.of(slugs.split(Column.BETWEEN_VALUES))
			.map((place) -> this.places.get(place.replaceFirst(":.*", "")))
			.filter(Objects::nonNull)
			.map((names) -> names.in(this.language).value()) : Stream.empty();
		String where = Stream.concat(Stream.ofNullable(text(row, "venue")), named)
			.distinct()
			.collect(Collectors.joining(", "));
		return where.isEmpty() ? Optional.empty() : Optional.of(where);
	}

	private @Nullable String text(Row row, String column) {
		return row.text(row.indexOf(column));
	}

}

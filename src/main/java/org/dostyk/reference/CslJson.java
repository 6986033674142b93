package org.dostyk.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dostyk.value.EdtfDate;
import org.dostyk.value.EdtfDate.Precision;
import org.dostyk.value.Period;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reference as an item of the Citation Style Language, version 1.0.2
 * ({@code csl-data.json}). A date has the parts that are known and no others; one that
 * cannot be said in parts stands there in words.
 */
final class CslJson {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private CslJson() {
	}

	static String write(Reference reference) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("id", reference.key());
		item.put("type", reference.dataset() ? "dataset" : "webpage");
		item.put("title", reference.title().value());
		item.put("author", List.of(Map.of("literal", reference.author())));
		item.put("container-title", reference.author());
		item.put("publisher", reference.author());
		item.put("URL", reference.url());
		item.put("language", reference.title().language().tag());
		item.put("issued", day(reference.changedAt()));
		item.put("accessed", day(reference.accessedAt()));
		if (reference.time() != null) {
			item.put("event-date", time(reference.time()));
		}
		item.put("note", String.join("; ", reference.notes()));
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(item)) + "\n";
	}

	private static Map<String, Object> day(Instant moment) {
		LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
		return Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
	}

	private static Map<String, Object> time(Time time) {
		Period period = time.period();
		EdtfDate start = period.start();
		EdtfDate end = period.end();
		boolean sayable = start != null && hasParts(start) && ((end != null) ? hasParts(end) : !time.goesOn());
		if (!sayable || start == null) {
			return Map.of("literal", time.words());
		}
		Map<String, Object> date = new LinkedHashMap<>();
		List<List<Integer>> parts = new ArrayList<>(List.of(parts(start)));
		if (end != null && !end.equals(start)) {
			parts.add(parts(end));
		}
		date.put("date-parts", parts);
		if (isDoubtful(start) || (end != null && isDoubtful(end))) {
			date.put("circa", true);
		}
		return date;
	}

	private static boolean isDoubtful(EdtfDate date) {
		return date.approximate() || date.uncertain();
	}

	private static boolean hasParts(EdtfDate date) {
		return date.precision().compareTo(Precision.YEAR) >= 0 && date.precision() != Precision.SEASON
				&& date.earliest().getYear() > 0;
	}

	private static List<Integer> parts(EdtfDate date) {
		LocalDate day = date.earliest();
		return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).subList(0, switch (date.precision()) {
			case MONTH -> 2;
			case DAY -> 3;
			default -> 1;
		});
	}

}

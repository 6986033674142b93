package org.dostyk.importing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code datapackage.json} says of the package (Frictionless Data Package): its
 * date, and which files it has.
 */
final class Descriptor {

	private Descriptor() {
	}

	/**
	 * Reads the date of the package, and checks that the files it names are there and
	 * that there are no others that look like data.
	 * @return the date, or now if there is none
	 */
	static Instant read(DataPackage source, Clock clock, Problems problems) {
		for (String name : source.others()) {
			if (name.endsWith(".csv")) {
				problems.add(name, 0, null, "", "importing.unknown-file", List.of());
			}
		}
		byte[] content = source.file(DataPackage.DESCRIPTOR);
		if (content == null) {
			return clock.instant();
		}
		JsonNode root;
		try {
			root = JsonMapper.shared().readTree(content);
		}
		catch (JacksonException ex) {
			long line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 0;
			problems.add(DataPackage.DESCRIPTOR, Math.max(line, 0), null, "", "importing.not-json", List.of());
			return clock.instant();
		}
		for (JsonNode resource : root.path("resources")) {
			String path = resource.path("path").asString("");
			if (source.file(path) == null && !source.others().contains(path)) {
				problems.add(DataPackage.DESCRIPTOR, 0, "resources", path, "importing.missing-file", List.of());
			}
		}
		String created = root.path("created").asString("");
		try {
			return created.isEmpty() ? clock.instant() : instant(created);
		}
		catch (DateTimeException ex) {
			problems.add(DataPackage.DESCRIPTOR, 0, "created", created, "importing.not-a-moment", List.of());
			return clock.instant();
		}
	}

	private static Instant instant(String text) {
		return (text.length() == 10) ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
				: OffsetDateTime.parse(text).toInstant();
	}

}

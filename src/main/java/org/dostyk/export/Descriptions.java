package org.dostyk.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Description.Line;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what a file is.
 */
@Component
class Descriptions {

	private final MessageSource messages;

	private final PortalProperties portal;

	Descriptions(MessageSource messages, PortalProperties portal) {
		this.messages = messages;
		this.portal = portal;
	}

	Description of(Wanted wanted, Locale locale) {
		SearchCriteria criteria = wanted.question().criteria();
		Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		String list = text(criteria.listing().titleKey(), locale);
		String title = switch (wanted.part()) {
			case "" -> list;
			case Contents.EVERYTHING -> text("export.everything", locale);
			default -> list + ": " + text("export.part." + wanted.part(), locale);
		};
		List<Line> lines = new ArrayList<>();
		add(lines, "portal", this.portal.name() + ", " + this.portal.url("/"), locale);
		add(lines, "list", title, locale);
		add(lines, "filters", filters(criteria), locale);
		add(lines, "address", this.portal.url(Addresses.page(criteria)), locale);
		add(lines, "made", made.toString(), locale);
		add(lines, "licence", this.portal.url("/about"), locale);
		add(lines, "columns", this.portal.url("/dictionary"), locale);
		return new Description(criteria.listing().segment() + "-" + LocalDate.ofInstant(made, ZoneOffset.UTC),
				this.portal.name(), this.portal.name() + ": " + title, made, lines);
	}

	private void add(List<Line> lines, String label, String text, Locale locale) {
		if (!text.isEmpty()) {
			lines.add(new Line(text("export.about." + label, locale), text));
		}
	}

	private static String filters(SearchCriteria criteria) {
		return Addresses.query(criteria)
			.names()
			.stream()
			.map((name) -> name + ": " + String.join(", ", Addresses.query(criteria).all(name)))
			.collect(Collectors.joining("; "));
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}

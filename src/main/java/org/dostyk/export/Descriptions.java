package org.dostyk.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Description.Line;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what a file is.
 */
@Component
class Descriptions {

	private final CriteriaWords words;

	private final MessageSource messages;

	private final PortalProperties portal;

	Descriptions(CriteriaWords words, MessageSource messages, PortalProperties portal) {
		this.words = words;
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
		if (!Addresses.query(criteria).without("sort").names().isEmpty()) {
			add(lines, "filters", this.words.of(criteria, Language.ofPage(locale)), locale);
		}
		add(lines, "address", this.portal.url(Addresses.page(criteria)), locale);
		add(lines, "made", made.toString(), locale);
		add(lines, "licence", this.portal.url("/about"), locale);
		add(lines, "columns", this.portal.url("/dictionary"), locale);
		return new Description(criteria.listing().segment() + "-" + LocalDate.ofInstant(made, ZoneOffset.UTC),
				this.portal.name(), this.portal.name() + ": " + title, made, lines);
	}

	private void add(List<Line> lines, String label, String text, Locale locale) {
		lines.add(new Line(text("export.about." + label, locale), text));
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}

package org.dostyk.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.AboutSheet.Entry;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what a workbook is.
 */
@Component
class AboutSheets {

	private final MessageSource messages;

	private final PortalProperties portal;

	AboutSheets(MessageSource messages, PortalProperties portal) {
		this.messages = messages;
		this.portal = portal;
	}

	AboutSheet of(Wanted wanted, Locale locale) {
		SearchCriteria criteria = wanted.question().criteria();
		List<Entry> entries = new ArrayList<>();
		add(entries, "portal", this.portal.name() + ", " + this.portal.url("/"), locale);
		String list = text(criteria.listing().titleKey(), locale);
		add(entries, "list",
				wanted.part().isEmpty() ? list : list + ": " + text("export.part." + wanted.part(), locale), locale);
		add(entries, "filters", filters(criteria), locale);
		add(entries, "address", this.portal.url(Addresses.page(criteria)), locale);
		add(entries, "made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), locale);
		add(entries, "licence", this.portal.url("/about"), locale);
		add(entries, "columns", this.portal.url("/dictionary"), locale);
		return new AboutSheet(this.portal.name(), text("export.sheet.data", locale), text("export.sheet.about", locale),
				entries, text("export.about.rows", locale), text("export.about.cut", locale));
	}

	private void add(List<Entry> entries, String label, String text, Locale locale) {
		if (!text.isEmpty()) {
			entries.add(new Entry(text("export.about." + label, locale), text));
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

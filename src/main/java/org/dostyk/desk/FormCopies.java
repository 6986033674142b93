package org.dostyk.desk;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Begins a new record with what it has in common with another.
 */
@Component
class FormCopies {

	private static final String[] OF_ONE_ONLY = { "slug", "titles", "names", "aliases", "summaries", "start", "end",
			"inForce", "lastEvidence", "edition", "website", "funding", "figures", "citations", "wikidata", "ror",
			"latitude", "longitude", "version", "change", "reason" };

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]|20)\\d{2}(?!\\d)");

	private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,3}(?!\\d)");

	private static final Set<String> SERIAL = Set.of("annual", "biennial", "triennial");

	/**
	 * Another record like one.
	 * @param work the record
	 * @param spec its form
	 * @return what the two have in common: everything but names, dates, numbers and
	 * sources
	 */
	FormFields like(Work work, FormSpec spec) {
		return FormFields.of(spec, work.content()).without(OF_ONE_ONLY);
	}

	/**
	 * The next edition of a series.
	 * @param work the series, or one of its editions
	 * @param spec its form
	 * @return the same with its year or number raised, and its dates still to be found
	 */
	FormFields nextEdition(Work work, FormSpec spec) {
		FormFields old = FormFields.of(spec, work.content());
		FormFields next = like(work, spec).without("status", "recurrence");
		boolean isEdition = !old.text("series").isEmpty();
		int step = step(old.text("recurrence"));
		for (Language language : Language.values()) {
			String title = "titles." + language.tag();
			if (!old.text(title).isEmpty()) {
				next = next.with(title, raised(old.text(title), step));
			}
		}
		if (isEdition && !old.text("edition").isEmpty()) {
			next = next.with("edition", raised(old.text("edition"), step));
		}
		if (spec.field("series").isEmpty()) {
			return next;
		}
		return next.with("series", isEdition ? old.text("series") : work.slug().text())
			.with("website", old.text("website"));
	}

	private static int step(@Nullable String recurrence) {
		return (recurrence != null && SERIAL.contains(recurrence))
				? List.of("annual", "biennial", "triennial").indexOf(recurrence) + 1 : 1;
	}

	private static String raised(String text, int years) {
		Matcher year = YEAR.matcher(text);
		if (year.find()) {
			return year.replaceAll((found) -> String.valueOf(Integer.parseInt(found.group()) + years));
		}
		return NUMBER.matcher(text).replaceFirst((found) -> String.valueOf(Integer.parseInt(found.group()) + 1));
	}

}

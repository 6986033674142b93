package org.dostyk.desk;

import java.util.List;
import java.util.Locale;

import org.dostyk.account.SignedIn;
import org.dostyk.desk.FormReferences.Sort;
import org.dostyk.value.Language;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Answers the scripts of the forms while somebody types, and shows the list of keys.
 */
@Controller
class PickerController {

	private final FormReferences references;

	private final FormDates dates;

	PickerController(FormReferences references, FormDates dates) {
		this.references = references;
		this.dates = dates;
	}

	/**
	 * Records that may be meant.
	 * @param who who asks; only staff may see what is not published
	 * @param of what the field leads to
	 * @param kind the kind of initiative, for a series
	 * @param q what is typed so far
	 */
	@GetMapping("/admin/pick")
	@ResponseBody
	List<Candidate> pick(SignedIn who, @RequestParam String of, @RequestParam(required = false) @Nullable String kind,
			@RequestParam String q, Locale locale) {
		Language language = Language.ofPage(locale);
		Sort sort = Sort.of(of, kind).orElseThrow(Refusal::notFound);
		return this.references.alike(sort, q)
			.stream()
			.map((named) -> new Candidate(named.text(language), named.names().in(language).value(),
					named.names().in(language).language().tag(), named.hint()))
			.toList();
	}

	/**
	 * How a date is understood.
	 * @param who who asks
	 * @param date what is typed so far
	 */
	@GetMapping("/admin/reading")
	@ResponseBody
	DateReading read(SignedIn who, @RequestParam String date, Locale locale) {
		return new DateReading(this.dates.understood(date, Language.ofPage(locale)), this.dates.meant(date));
	}

	@GetMapping("/admin/shortcuts")
	String shortcuts(SignedIn who) {
		return "desk/shortcuts";
	}

	/**
	 * A record that may be meant.
	 *
	 * @param value what is put into the field
	 * @param name its name
	 * @param lang the language of the name
	 * @param hint what tells it from others of the same name
	 */
	record Candidate(String value, String name, String lang, String hint) {

	}

	/**
	 * How a date is understood.
	 *
	 * @param understood the date in words, or null if it is none
	 * @param meant the date that may have been meant instead, or null
	 */
	record DateReading(@Nullable String understood, @Nullable String meant) {

	}

}

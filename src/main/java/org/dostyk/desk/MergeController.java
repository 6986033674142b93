package org.dostyk.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dostyk.account.SignedIn;
import org.dostyk.account.UnsavedForms;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Content;
import org.dostyk.history.Merge;
import org.dostyk.history.Side;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Brings two changes to the same record together, as somebody chose.
 */
@Controller
class MergeController {

	private final Workbench workbench;

	private final ConflictPages conflicts;

	private final UnsavedForms unsavedForms;

	MergeController(Workbench workbench, ConflictPages conflicts, UnsavedForms unsavedForms) {
		this.workbench = workbench;
		this.conflicts = conflicts;
		this.unsavedForms = unsavedForms;
	}

	@PostMapping("/admin/{segment}/{slug}/merge")
	ModelAndView merge(@PathVariable String segment, @PathVariable String slug,
			@RequestParam MultiValueMap<String, String> fields, SignedIn who, Locale locale) {
		Listing listing = EditableListing.of(segment);
		Sent sent = Sent.read(fields.toSingleValueMap(), listing);
		Work theirs = this.workbench.open(listing, EditableListing.slug(slug));
		Language language = Language.ofPage(locale);
		if (!theirs.token().equals(sent.token)) {
			return conflict(new LostRaceException(theirs, sent.before, sent.yours), sent, language);
		}
		Content merged = new Merge(sent.before, sent.yours, theirs.content()).merged(sent::side);
		String form = Writing.form(listing, theirs.slug());
		try {
			Saved saved = this.workbench.save(who, listing, theirs.slug(), sent.token, merged, sent.intent,
					sent.reason());
			String now = Writing.form(listing, saved.slug());
			List.of(form, now, sent.form()).forEach((path) -> this.unsavedForms.drop(who, path));
			return new ModelAndView("redirect:" + now + "?done=merged");
		}
		catch (LostRaceException ex) {
			return conflict(ex, sent, language);
		}
		catch (ProblemException ex) {
			this.unsavedForms.drop(who, sent.form());
			return new ModelAndView("redirect:" + form + "?done=misfit&kept=" + keep(who, form, merged, sent));
		}
	}

	/**
	 * Keeps what was chosen where it does not fit together, for the form.
	 */
	private long keep(SignedIn who, String form, Content merged, Sent sent) {
		MultiValueMap<String, String> fields = merged.fields();
		for (String name : List.of("version", "change", "reason")) {
			fields.set(name, sent.fields.getOrDefault(name, ""));
		}
		this.unsavedForms.keep(who, form, fields);
		return this.unsavedForms.find(who, form).orElseThrow().id();
	}

	private ModelAndView conflict(LostRaceException lost, Sent sent, Language language) {
		return new ModelAndView("desk/conflict",
				Map.of("page", this.conflicts.page(lost, sent.intent, sent.reason(), sent.form(), language)),
				HttpStatus.CONFLICT);
	}

	/**
	 * What the page of three columns sent.
	 *
	 * @param fields its fields
	 * @param yours what was to be saved
	 * @param before what both began with
	 * @param intent what is to come of it
	 * @param token what the chooser saw of the other change
	 */
	private record Sent(Map<String, String> fields, Content yours, Content before, Intent intent, Token token) {

		static Sent read(Map<String, String> fields, Listing listing) {
			Class<? extends Record> draft = FormSpec.of(listing).orElseThrow().draft();
			String change = fields.getOrDefault("change", "");
			try {
				return new Sent(fields, Content.parse(fields.getOrDefault("yours", ""), draft),
						Content.parse(fields.getOrDefault("before", ""), draft),
						Intent.valueOf(fields.getOrDefault("intent", "")),
						new Token(Integer.parseInt(fields.getOrDefault("version", "")),
								change.isEmpty() ? null : Integer.valueOf(change)));
			}
			catch (IllegalArgumentException ex) {
				throw Refusal.badRequest(List.of());
			}
		}

		@Nullable String reason() {
			return this.fields.get("reason");
		}

		String form() {
			return this.fields.getOrDefault("form", "");
		}

		@Nullable Side side(String key) {
			String chosen = this.fields.getOrDefault("all", this.fields.getOrDefault("side:" + key, ""));
			return switch (chosen) {
				case "yours" -> Side.YOURS;
				case "theirs" -> Side.THEIRS;
				case "before" -> Side.BEFORE;
				default -> null;
			};
		}

	}

}

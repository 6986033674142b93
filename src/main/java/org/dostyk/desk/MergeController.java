package org.dostyk.desk;

import java.util.Locale;
import java.util.Map;

import org.dostyk.account.SignedIn;
import org.dostyk.account.UnsavedForms;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Content;
import org.dostyk.history.Merge;
import org.dostyk.history.Side;
import org.dostyk.value.Language;
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
		Map<String, String> single = fields.toSingleValueMap();
		Content yours = Content.parse(single.getOrDefault("yours", "{}"));
		Content before = Content.parse(single.getOrDefault("before", "{}"));
		Intent intent = Intent.valueOf(single.getOrDefault("intent", Intent.SAVE.name()));
		Token token = token(single);
		Work theirs = this.workbench.open(listing, EditableListing.slug(slug));
		Language language = Language.ofLocale(locale).orElse(Language.EN);
		if (!theirs.token().equals(token)) {
			return conflict(new LostRaceException(theirs, before, yours), intent, single.get("reason"), language);
		}
		Content merged = new Merge(before, yours, theirs.content()).merged((key) -> side(single, key));
		try {
			this.workbench.save(who, listing, theirs.slug(), token, merged, intent, single.get("reason"));
			this.unsavedForms.drop(who, "/admin/" + segment + "/" + slug + "/edit");
			return new ModelAndView("redirect:/admin/" + segment + "/" + slug + "/edit?done=merged");
		}
		catch (LostRaceException ex) {
			return conflict(ex, intent, single.get("reason"), language);
		}
	}

	private ModelAndView conflict(LostRaceException lost, Intent intent, @Nullable String reason, Language language) {
		return new ModelAndView("desk/conflict", Map.of("page", this.conflicts.page(lost, intent, reason, language)),
				HttpStatus.CONFLICT);
	}

	private static Token token(Map<String, String> fields) {
		String change = fields.getOrDefault("change", "");
		return new Token(Integer.parseInt(fields.getOrDefault("version", "-1")),
				change.isEmpty() ? null : Integer.valueOf(change));
	}

	private static @Nullable Side side(Map<String, String> fields, String key) {
		String chosen = fields.getOrDefault("all", fields.getOrDefault("side:" + key, ""));
		return switch (chosen) {
			case "yours" -> Side.YOURS;
			case "theirs" -> Side.THEIRS;
			case "before" -> Side.BEFORE;
			default -> null;
		};
	}

}

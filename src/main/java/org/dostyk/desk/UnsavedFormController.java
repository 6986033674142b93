package org.dostyk.desk;

import java.util.Map;

import org.dostyk.account.SignedIn;
import org.dostyk.account.UnsavedForms;
import org.dostyk.catalogue.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps what is being typed in a form. It is never saved by this, and nothing is checked.
 */
@Controller
class UnsavedFormController {

	private static final String KEEP = "/autosave";

	private static final String DROP = "/drop";

	private final UnsavedForms unsavedForms;

	private final Records records;

	UnsavedFormController(UnsavedForms unsavedForms, Records records) {
		this.unsavedForms = unsavedForms;
		this.records = records;
	}

	@PostMapping({ EditController.NEW + KEEP, EditController.EDIT + KEEP })
	ResponseEntity<Void> keep(SignedIn who, @PathVariable String segment, @PathVariable Map<String, String> path,
			@RequestParam MultiValueMap<String, String> sent) {
		FormSpec spec = FormSpec.of(EditableListing.of(segment)).orElseThrow();
		this.unsavedForms.keep(who, address(spec.listing(), path), FormFields.posted(spec, sent).raw());
		return ResponseEntity.noContent().build();
	}

	/**
	 * Whoever was signed out while a script kept the form comes here after signing in.
	 */
	@GetMapping({ EditController.NEW + KEEP, EditController.EDIT + KEEP, EditController.NEW + DROP,
			EditController.EDIT + DROP })
	String takeUp(@PathVariable String segment, @PathVariable Map<String, String> path,
			@RequestParam(required = false) @Nullable Long kept) {
		return "redirect:" + address(EditableListing.of(segment), path) + ((kept != null) ? "?kept=" + kept : "");
	}

	@PostMapping({ EditController.NEW + DROP, EditController.EDIT + DROP })
	ResponseEntity<Void> drop(SignedIn who, @PathVariable String segment, @PathVariable Map<String, String> path) {
		String address = address(EditableListing.of(segment), path);
		this.unsavedForms.drop(who, address);
		String back = path.containsKey("form") ? "/admin/" + segment + "/new" : address;
		return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", back).build();
	}

	private String address(Listing listing, Map<String, String> path) {
		String form = path.get("form");
		return (form != null) ? "/admin/" + listing.segment() + "/new/" + form : Writing.form(listing,
				this.records.present(listing, EditableListing.slug(path.getOrDefault("slug", ""))));
	}

}

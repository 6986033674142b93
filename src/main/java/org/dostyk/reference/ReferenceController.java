package org.dostyk.reference;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Listing;
import org.dostyk.export.Question;
import org.dostyk.export.Questions;
import org.dostyk.value.Language;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The reference of every record and every list as a file.
 */
@Controller
class ReferenceController {

	private static final String FILE = ".{extension:" + ReferenceFormat.EXTENSIONS + "}";

	private final Questions questions;

	private final Catalogue catalogue;

	private final References references;

	ReferenceController(Questions questions, Catalogue catalogue, References references) {
		this.questions = questions;
		this.catalogue = catalogue;
		this.references = references;
	}

	@GetMapping("/{segment}" + FILE)
	void list(@PathVariable String segment, @PathVariable String extension, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		Question question = this.questions.read(segment, request);
		question.requireUnderstood();
		ReferenceFile.give(this.references.of(question.criteria(), Language.ofPage(locale)), extension, response);
	}

	// Of what the public may not see, and of what is elsewhere now, the page says so
	@GetMapping("/{segment}/{slug}" + FILE)
	@Nullable String record(@PathVariable String segment, @PathVariable String slug, @PathVariable String extension,
			HttpServletResponse response, Locale locale) throws IOException {
		Listing listing = Listing.ofSegment(segment)
			.filter((known) -> known.recordSegment().equals(segment))
			.orElseThrow(Refusal::notFound);
		CatalogueEntry entry = this.catalogue.find(listing, slug).orElse(null);
		if (entry == null) {
			return "forward:/" + segment + "/" + slug;
		}
		ReferenceFile.give(this.references.of(Cited.of(listing, entry), Language.ofPage(locale)), extension, response);
		return null;
	}

}

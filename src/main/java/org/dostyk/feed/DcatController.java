package org.dostyk.feed;

import java.util.function.Function;

import org.dostyk.export.Freshness;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The catalogue of everything that can be taken away, for those who harvest such
 * catalogues.
 */
@RestController
class DcatController {

	private final DcatCatalogue catalogue;

	private final Freshness freshness;

	DcatController(DcatCatalogue catalogue, Freshness freshness) {
		this.catalogue = catalogue;
		this.freshness = freshness;
	}

	@GetMapping(path = "/catalog.ttl", produces = "text/turtle;charset=UTF-8")
	@Nullable String turtle(WebRequest request) {
		return answer(request, Graph::turtle);
	}

	@GetMapping(path = "/catalog.jsonld", produces = "application/ld+json;charset=UTF-8")
	@Nullable String jsonLd(WebRequest request) {
		return answer(request, Graph::jsonLd);
	}

	// It speaks all languages at once
	private @Nullable String answer(WebRequest request, Function<Graph, String> form) {
		return this.freshness.tag(Language.EN).isKnown(request) ? null : form.apply(this.catalogue.graph());
	}

}

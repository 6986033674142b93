package org.dostyk.api;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.Vocabularies;
import org.dostyk.export.Freshness;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The description of the API for programs.
 */
@RestController
class OpenApiController {

	private final Vocabularies vocabularies;

	private final Freshness freshness;

	private final PortalProperties portal;

	private final MessageSource messages;

	OpenApiController(Vocabularies vocabularies, Freshness freshness, PortalProperties portal, MessageSource messages) {
		this.vocabularies = vocabularies;
		this.freshness = freshness;
		this.portal = portal;
		this.messages = messages;
	}

	@GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<byte[]> describe(HttpServletRequest request, WebRequest web, Locale locale) {
		ApiQuestions.requireNothing(request);
		if (this.freshness.tag(Language.ofPage(locale)).isKnown(web)) {
			return null;
		}
		OpenApiParameters parameters = new OpenApiParameters(this.vocabularies, this.messages, locale);
		return ResponseEntity.ok(Json.of(new OpenApi(this.portal, this.messages, locale, parameters).document()));
	}

}

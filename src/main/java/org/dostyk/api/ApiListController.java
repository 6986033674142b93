package org.dostyk.api;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Slice;
import org.dostyk.export.Freshness;
import org.dostyk.export.Entries;
import org.dostyk.export.Question;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Every list with the parameters of its page, part by part. Where the next part begins is
 * said by the last record of this one, so that a list can be read to its end while
 * records come and go: none comes twice, and none that stays as it is is left out. By
 * relevance the same holds, because the rank of a record depends on nothing but its own
 * words, among which are those of its series; only of more than {@link Catalogue#RANKED}
 * hits a new one can push the oldest of those that are ranked behind all ranked ones.
 */
@RestController
class ApiListController {

	private final ApiQuestions questions;

	private final Catalogue catalogue;

	private final FacetCounting facets;

	private final FacetLabels labels;

	private final Freshness freshness;

	private final MessageSource messages;

	private final PortalProperties portal;

	ApiListController(ApiQuestions questions, Catalogue catalogue, FacetCounting facets, FacetLabels labels,
			Freshness freshness, MessageSource messages, PortalProperties portal) {
		this.questions = questions;
		this.catalogue = catalogue;
		this.facets = facets;
		this.labels = labels;
		this.freshness = freshness;
		this.messages = messages;
		this.portal = portal;
	}

	@GetMapping(path = "/api/v1/{segment}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<byte[]> list(@PathVariable String segment, HttpServletRequest request, WebRequest web,
			Locale locale) {
		Question question = this.questions.read(segment, request, "cursor");
		SearchCriteria criteria = question.criteria();
		String given = question.value("cursor");
		Optional<Cursor> cursor = (given != null) ? Cursor.parse(given, criteria) : Optional.empty();
		if (given != null && cursor.isEmpty()) {
			question.refuse("cursor", shortened(given), Reason.UNKNOWN_VALUE);
		}
		ApiQuestions.requireUnderstood(question);
		if (this.freshness.tag(Language.ofPage(locale)).isKnown(web)) {
			return null;
		}
		Language alphabet = cursor.map(Cursor::language).orElse(Language.ofPage(locale));
		Entries entries = new Entries(criteria.listing(), this.messages, this.labels, this.portal);
		Slice slice = this.catalogue.slice(criteria, alphabet, cursor.map(Cursor::position).orElse(null), entries);
		Query first = Query.parse(request.getQueryString()).without("cursor", "view");
		String next = (slice.next() != null)
				? address(criteria, first.with("cursor", new Cursor(slice.next(), alphabet).text(criteria))) : null;
		String links = "<" + address(criteria, first) + ">; rel=\"first\"";
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK, (next != null) ? "<" + next + ">; rel=\"next\", " + links : links)
			.body(Json.of(new ListAnswer(slice.total(), slice.undated(), next, entries.json())));
	}

	@GetMapping(path = "/api/v1/{segment}/facets", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<byte[]> facets(@PathVariable String segment, HttpServletRequest request, WebRequest web,
			Locale locale) {
		Question question = this.questions.read(segment, request);
		ApiQuestions.requireUnderstood(question);
		if (this.freshness.tag(Language.ofPage(locale)).isKnown(web)) {
			return null;
		}
		return ResponseEntity.ok(Json.of(this.facets.of(question.criteria())));
	}

	private String address(SearchCriteria criteria, Query query) {
		return this.portal.url(query.href("/api/v1/" + criteria.listing().segment()));
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), 60));
	}

}

package org.dostyk.api;

import java.net.URI;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.export.Freshness.Tag;
import org.dostyk.catalogue.Listing;
import org.dostyk.export.Freshness;
import org.dostyk.record.FormerSlugs;
import org.dostyk.value.Language;
import org.dostyk.value.Slug;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Query;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Everything about single records. What the public may not see is not there; of what was
 * withdrawn there is the reason, and of what has moved the way.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiRecordController {

	// Under that name are the counts of the list
	private static final String BUT_FACETS = ":(?!facets$).+}";

	private static final String SLUG = "{slug" + BUT_FACETS;

	private static final String CODE = "{code" + BUT_FACETS;

	private final InitiativeAnswers initiatives;

	private final RecordAnswers records;

	private final FormerSlugs formerSlugs;

	private final Freshness freshness;

	private final PortalProperties portal;

	ApiRecordController(InitiativeAnswers initiatives, RecordAnswers records, FormerSlugs formerSlugs,
			Freshness freshness, PortalProperties portal) {
		this.initiatives = initiatives;
		this.records = records;
		this.formerSlugs = formerSlugs;
		this.freshness = freshness;
		this.portal = portal;
	}

	@GetMapping("/initiatives/" + SLUG)
	@Nullable ResponseEntity<byte[]> initiative(@PathVariable String slug, HttpServletRequest request, WebRequest web,
			Locale locale) {
		return record(Listing.INITIATIVES, slug, this.initiatives::of, request, web, locale);
	}

	@GetMapping("/organisations/" + SLUG)
	@Nullable ResponseEntity<byte[]> organisation(@PathVariable String slug, HttpServletRequest request, WebRequest web,
			Locale locale) {
		return record(Listing.ORGANISATIONS, slug, this.records::organisation, request, web, locale);
	}

	@GetMapping("/funding-sources/" + SLUG)
	@Nullable ResponseEntity<byte[]> fundingSource(@PathVariable String slug, HttpServletRequest request, WebRequest web,
			Locale locale) {
		return record(Listing.FUNDING_SOURCES, slug, this.records::fundingSource, request, web, locale);
	}

	@GetMapping("/places/" + SLUG)
	@Nullable ResponseEntity<byte[]> place(@PathVariable String slug, HttpServletRequest request, WebRequest web, Locale locale) {
		return record(Listing.PLACES, slug, this.records::place, request, web, locale);
	}

	@GetMapping("/countries/" + CODE)
	@Nullable ResponseEntity<byte[]> country(@PathVariable String code, HttpServletRequest request, WebRequest web,
			Locale locale) {
		return answer(() -> this.records.country(code), request, web, locale);
	}

	private @Nullable ResponseEntity<byte[]> record(Listing listing, String text,
			BiFunction<Slug, Locale, Object> reading, HttpServletRequest request, WebRequest web, Locale locale) {
		Slug slug = PublicRecords.slug(text);
		try {
			return answer(() -> reading.apply(slug, locale), request, web, locale);
		}
		catch (Refusal refusal) {
			if (!refusal.isNotFound()) {
				throw refusal;
			}
			Slug present = this.formerSlugs.presentForThePublic(listing.subject().code(), slug)
				.orElseThrow(() -> refusal);
			String path = "/api/v1/" + listing.segment() + "/" + present;
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.location(URI.create(this.portal.url(Query.parse(request.getQueryString()).href(path))))
				.build();
		}
	}

	private @Nullable ResponseEntity<byte[]> answer(Supplier<Object> reading, HttpServletRequest request,
			WebRequest web, Locale locale) {
		ApiQuestions.requireNothing(request);
		Tag tag = this.freshness.tag(Language.ofPage(locale));
		Object record = reading.get();
		return tag.isKnown(web) ? null : ResponseEntity.ok(Json.of(record));
	}

}

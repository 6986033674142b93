package org.dostyk.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.LatestChanges;
import org.dostyk.catalogue.LatestChanges.Changes;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Subject;
import org.dostyk.export.CriteriaWords;
import org.dostyk.export.Freshness;
import org.dostyk.export.Question;
import org.dostyk.export.Questions;
import org.dostyk.history.Revisions;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * What changed last in every list, with the parameters of its page, for feed readers. The
 * order is always the latest first; {@code page} is a page of the feed. What cannot be
 * understood is refused, so that nobody follows more than they asked for.
 */
@Controller
class AtomController {

	private final Questions questions;

	private final Catalogue catalogue;

	private final LatestChanges latest;

	private final Revisions revisions;

	private final CriteriaWords words;

	private final FacetLabels labels;

	private final MessageSource messages;

	private final Freshness freshness;

	private final PortalProperties portal;

	AtomController(Questions questions, Catalogue catalogue, LatestChanges latest, Revisions revisions,
			CriteriaWords words, FacetLabels labels, MessageSource messages, Freshness freshness,
			PortalProperties portal) {
		this.questions = questions;
		this.catalogue = catalogue;
		this.latest = latest;
		this.revisions = revisions;
		this.words = words;
		this.labels = labels;
		this.messages = messages;
		this.freshness = freshness;
		this.portal = portal;
	}

	@GetMapping("/{segment}.atom")
	void feed(@PathVariable String segment, HttpServletRequest request, WebRequest seen, HttpServletResponse response,
			Locale locale) throws IOException, XMLStreamException {
		Question question = this.questions.read(segment, request);
		question.requireUnderstood();
		SearchCriteria criteria = question.criteria();
		Language language = Language.ofPage(locale);
		if (this.freshness.tag(language).isKnown(seen)) {
			return;
		}
		Instant changed = this.catalogue.version().changedAt().toInstant();
		Changes changes = this.latest.of(criteria, (criteria.page() - 1L) * AtomFeed.PAGE, AtomFeed.PAGE);
		if (criteria.page() > AtomFeed.pages(changes)) {
			question.refuse("page", String.valueOf(criteria.page()), Reason.OUT_OF_RANGE);
			question.requireUnderstood();
		}
		List<CatalogueEntry> entries = changes.latest()
			.stream()
			.flatMap((change) -> Stream.ofNullable(change.entry()))
			.toList();
		CodeNames names = CodeNames.read(this.labels, this.messages, language, entries);
		new AtomFeed(this.portal, this.words.of(criteria, language), criteria, language, names, changes,
				published(criteria.listing(), changes), changed)
			.writeTo(response);
	}

	// A record that was never changed is as it was loaded; nobody publishes a country
	private Map<Long, Instant> published(Listing listing, Changes changes) {
		Map<Long, Instant> published = new HashMap<>();
		if (listing.subject() == Subject.COUNTRY) {
			return published;
		}
		changes.latest().forEach((change) -> published.put(change.id(), change.at().toInstant()));
		published.putAll(this.revisions.firstPublished(listing.subject().code(), published.keySet()));
		return published;
	}

}

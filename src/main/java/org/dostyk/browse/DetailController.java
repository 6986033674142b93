package org.dostyk.browse;

import java.util.Locale;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.Listing;
import org.dostyk.feed.LinkedData;
import org.dostyk.record.FormerSlugs;
import org.dostyk.value.Language;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page of every single record. What the public may not see is not there; of what was
 * withdrawn there is the reason, and of what has moved the way.
 */
@Controller
class DetailController {

	private static final String PAGE = "page";

	private final InitiativeDetailPages initiatives;

	private final OrganisationDetailPages organisations;

	private final FundingSourceDetailPages fundingSources;

	private final PlaceDetailPages places;

	private final LinkedData linkedData;

	private final FormerSlugs formerSlugs;

	private final MessageSource messages;

	DetailController(InitiativeDetailPages initiatives, OrganisationDetailPages organisations,
			FundingSourceDetailPages fundingSources, PlaceDetailPages places, LinkedData linkedData,
			FormerSlugs formerSlugs, MessageSource messages) {
		this.initiatives = initiatives;
		this.organisations = organisations;
		this.fundingSources = fundingSources;
		this.places = places;
		this.linkedData = linkedData;
		this.formerSlugs = formerSlugs;
		this.messages = messages;
	}

	@GetMapping("/initiatives/{slug:[^.]+}")
	ModelAndView initiative(@PathVariable String slug, Locale locale, HttpServletRequest request) {
		return page(Listing.INITIATIVES, slug, locale, request, "browse/detail/initiative", this.initiatives::page);
	}

	@GetMapping("/organisations/{slug:[^.]+}")
	ModelAndView organisation(@PathVariable String slug, Locale locale, HttpServletRequest request) {
		return page(Listing.ORGANISATIONS, slug, locale, request, "browse/detail/organisation",
				this.organisations::page);
	}

	@GetMapping("/funding-sources/{slug:[^.]+}")
	ModelAndView fundingSource(@PathVariable String slug, Locale locale, HttpServletRequest request) {
		return page(Listing.FUNDING_SOURCES, slug, locale, request, "browse/detail/funding-source",
				this.fundingSources::page);
	}

	@GetMapping("/places/{slug:[^.]+}")
	ModelAndView place(@PathVariable String slug, Locale locale, HttpServletRequest request) {
		return page(Listing.PLACES, slug, locale, request, "browse/detail/place", this.places::page);
	}

	/**
	 * The page of a record, or the way to where it is now.
	 */
	private ModelAndView page(Listing listing, String text, Locale locale, HttpServletRequest request, String view,
			BiFunction<Slug, Words, DetailPage> content) {
		Slug slug = slug(text);
		try {
			DetailPage page = content.apply(slug, Words.of(this.messages, locale));
			return new ModelAndView(view, PAGE, page).addObject("dublinCore", page.detail().cite().tags())
				.addObject("jsonLd", this.linkedData.ofRecord(listing, text, Language.ofPage(locale)));
		}
		catch (Refusal refusal) {
			if (!refusal.isNotFound()) {
				throw refusal;
			}
			return this.formerSlugs.presentForThePublic(listing.subject().code(), slug)
				.map((present) -> moved("/" + listing.segment() + "/" + present, request))
				.orElseThrow(() -> refusal);
		}
	}

	private static ModelAndView moved(String address, HttpServletRequest request) {
		String query = request.getQueryString();
		RedirectView redirect = new RedirectView((query != null) ? address + "?" + query : address, true);
		redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		redirect.setExpandUriTemplateVariables(false);
		return new ModelAndView(redirect);
	}

	private static Slug slug(String text) {
		try {
			return new Slug(text);
		}
		catch (RefusedException ex) {
			throw Refusal.notFound();
		}
	}

}

package org.dostyk.browse;

import java.util.Locale;

import org.dostyk.catalogue.Listing;
import org.dostyk.feed.LinkedData;
import org.dostyk.value.Language;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of every single record. What the public may not see is not there; of what was
 * withdrawn there is the reason.
 */
@Controller
class DetailController {

	private final InitiativeDetailPages initiatives;

	private final OrganisationDetailPages organisations;

	private final FundingSourceDetailPages fundingSources;

	private final PlaceDetailPages places;

	private final LinkedData linkedData;

	private final MessageSource messages;

	DetailController(InitiativeDetailPages initiatives, OrganisationDetailPages organisations,
			FundingSourceDetailPages fundingSources, PlaceDetailPages places, LinkedData linkedData,
			MessageSource messages) {
		this.initiatives = initiatives;
		this.organisations = organisations;
		this.fundingSources = fundingSources;
		this.places = places;
		this.linkedData = linkedData;
		this.messages = messages;
	}

	@GetMapping("/initiatives/{slug:[^.]+}")
	String initiative(@PathVariable String slug, Locale locale, Model model) {
		model.addAttribute("page", this.initiatives.page(slug(slug), words(locale)));
		describe(Listing.INITIATIVES, slug, locale, model);
		return "browse/detail/initiative";
	}

	@GetMapping("/organisations/{slug:[^.]+}")
	String organisation(@PathVariable String slug, Locale locale, Model model) {
		model.addAttribute("page", this.organisations.page(slug(slug), words(locale)));
		describe(Listing.ORGANISATIONS, slug, locale, model);
		return "browse/detail/organisation";
	}

	@GetMapping("/funding-sources/{slug:[^.]+}")
	String fundingSource(@PathVariable String slug, Locale locale, Model model) {
		model.addAttribute("page", this.fundingSources.page(slug(slug), words(locale)));
		describe(Listing.FUNDING_SOURCES, slug, locale, model);
		return "browse/detail/funding-source";
	}

	@GetMapping("/places/{slug:[^.]+}")
	String place(@PathVariable String slug, Locale locale, Model model) {
		model.addAttribute("page", this.places.page(slug(slug), words(locale)));
		describe(Listing.PLACES, slug, locale, model);
		return "browse/detail/place";
	}

	private void describe(Listing listing, String slug, Locale locale, Model model) {
		model.addAttribute("jsonLd", this.linkedData.ofRecord(listing, slug, Language.ofPage(locale)));
	}

	private Words words(Locale locale) {
		return Words.of(this.messages, locale);
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

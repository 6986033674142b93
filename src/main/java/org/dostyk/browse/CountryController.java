package org.dostyk.browse;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.Listing;
import org.dostyk.feed.LinkedData;
import org.dostyk.value.Language;
import org.dostyk.web.Query;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The dossier of each country.
 */
@Controller
class CountryController {

	private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

	// Whoever types an address types small letters
	private static final Pattern CODE_IN_SMALL_LETTERS = Pattern.compile("(?=.*[a-z])[A-Za-z]{2}");

	private final CountryPages pages;

	private final LinkedData linkedData;

	private final MessageSource messages;

	CountryController(CountryPages pages, LinkedData linkedData, MessageSource messages) {
		this.pages = pages;
		this.linkedData = linkedData;
		this.messages = messages;
	}

	@GetMapping("/countries/{code:[^.]+}")
	String country(@PathVariable String code, HttpServletRequest request, Locale locale, Model model) {
		if (CODE_IN_SMALL_LETTERS.matcher(code).matches()) {
			return "redirect:"
					+ Query.parse(request.getQueryString()).href("/countries/" + code.toUpperCase(Locale.ROOT));
		}
		if (!CODE.matcher(code).matches()) {
			throw Refusal.notFound();
		}
		CountryPage page = this.pages.page(code, Words.of(this.messages, locale));
		model.addAttribute("page", page);
		model.addAttribute("dublinCore", page.cite().tags());
		model.addAttribute("jsonLd", this.linkedData.ofRecord(Listing.COUNTRIES, code, Language.ofPage(locale)));
		return "browse/country";
	}

}

package org.dostyk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.value.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page to read about the API and to try it.
 */
@Controller
class ApiPageController {

	/**
	 * What may go wrong, by status.
	 */
	static final List<Integer> PROBLEMS = List.of(400, 404, 405, 406, 410, 429, 500, 503);

	private static final String ROOT = "/api/v1/";

	private final Catalogue catalogue;

	private final MessageSource messages;

	ApiPageController(Catalogue catalogue, MessageSource messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	@GetMapping("/api")
	String page(Locale locale, Model model) {
		model.addAttribute("initiatives", Stream.of(Listing.values()).filter(Listing::hasPeriods).toList());
		model.addAttribute("others", Stream.of(Listing.values()).filter((list) -> !list.hasPeriods()).toList());
		model.addAttribute("sizes", SearchCriteria.SIZES);
		model.addAttribute("examples",
				Stream
					.concat(Stream.of(Listing.values())
						.filter((listing) -> listing.segment().equals(listing.recordSegment()))
						.flatMap((listing) -> firstRecord(listing, Language.ofPage(locale))),
							Stream.of("vocabularies", "openapi.json"))
					.map(ROOT::concat)
					.toList());
		model.addAttribute("addresses", addresses(locale));
		model.addAttribute("problems", PROBLEMS);
		return "api/page";
	}

	private Stream<String> firstRecord(Listing listing, Language language) {
		return this.catalogue.search(SearchCriteria.all(listing).sortedBy(Sort.TITLE), language)
			.entries()
			.stream()
			.limit(1)
			.map((entry) -> listing.segment() + "/" + entry.slug());
	}

	private List<Address> addresses(Locale locale) {
		List<Address> addresses = new ArrayList<>();
		for (Listing listing : Listing.values()) {
			String title = say(locale, listing.titleKey());
			String path = ROOT + listing.segment();
			addresses.add(new Address(path, say(locale, "api.path.list", title)));
			addresses.add(new Address(path + "/facets", say(locale, "api.path.facets", title)));
			if (listing.segment().equals(listing.recordSegment())) {
				String name = (listing == Listing.COUNTRIES) ? "/{code}" : "/{slug}";
				addresses.add(new Address(path + name, say(locale, "api.path.record", title)));
			}
		}
		addresses.add(new Address(ROOT + "vocabularies", say(locale, "api.path.vocabularies")));
		addresses.add(new Address(ROOT + "vocabularies/{name}", say(locale, "api.path.vocabulary")));
		addresses.add(new Address(ROOT + "openapi.json", say(locale, "api.path.description")));
		return addresses;
	}

	private String say(Locale locale, String key, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

	/**
	 * An address of the API.
	 *
	 * @param path with names of what varies in braces
	 * @param what it gives
	 */
	record Address(String path, String what) {

	}

}

package org.dostyk.browse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.feed.LinkedData;
import org.dostyk.value.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page of everything that can be taken away.
 */
@Controller
class DownloadsController {

	private final Catalogue catalogue;

	private final LinkedData linkedData;

	DownloadsController(Catalogue catalogue, LinkedData linkedData) {
		this.catalogue = catalogue;
		this.linkedData = linkedData;
	}

	@GetMapping("/downloads")
	String downloads(Locale locale, Model model) {
		List<Files> lists = Stream.of(Listing.values()).map(this::files).toList();
		model.addAttribute("lists", lists);
		model.addAttribute("jsonLd", this.linkedData.ofCatalogue(Language.ofPage(locale)));
		return "browse/downloads";
	}

	private Files files(Listing listing) {
		SearchCriteria all = SearchCriteria.all(listing);
		return new Files(listing, this.catalogue.count(all), new Links(listing, null).to(all), FileLink.of(all),
				TakeAwayPage.path(listing));
	}

	/**
	 * The files of one list.
	 *
	 * @param listing the list
	 * @param total how many records it has
	 * @param href its page
	 * @param files the list in all formats
	 * @param allHref all ways to take it along
	 */
	record Files(Listing listing, long total, String href, List<FileLink> files, String allHref) {

	}

}

package org.dostyk.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.browse.TakeAwayPage.PartFiles;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.CalendarCounts;
import org.dostyk.export.Dictionary;
import org.dostyk.feed.FeedAddress;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page from which a filtered list is taken along.
 */
@Controller
class TakeAwayController {

	private final FilteredLists lists;

	private final Dictionary dictionary;

	private final CalendarCounts calendar;

	private final MessageSource messages;

	TakeAwayController(FilteredLists lists, Dictionary dictionary, CalendarCounts calendar, MessageSource messages) {
		this.lists = lists;
		this.dictionary = dictionary;
		this.calendar = calendar;
		this.messages = messages;
	}

	@GetMapping("/export/{segment}")
	String takeAway(@PathVariable String segment, HttpServletRequest request, Locale locale, Model model) {
		Listing listing = Listing.ofSegment(segment).orElseThrow(Refusal::notFound);
		Words words = Words.of(this.messages, locale);
		Filtered filtered = this.lists.read(listing, request, words, ColumnChooser.PARAMETER);
		SearchCriteria criteria = filtered.criteria();
		Links links = filtered.links();
		ColumnChooser chooser = ColumnChooser.of(this.dictionary.columns(listing, locale), request, filtered);
		model.addAttribute("page", new TakeAwayPage(filtered, FileLink.of(criteria), parts(criteria), chooser,
				links.kept(criteria, "size", "view"), facets(listing, words), FileLink.ofCounts(listing),
				listing.hasPeriods() ? this.calendar.of(criteria) : null,
				Addresses.query(criteria).href("/api/v1/" + segment), FeedAddress.of(criteria, words.language()),
				UseController.href(criteria, links), "/dictionary#" + Dictionary.table(listing)));
		return "browse/take-away";
	}

	private static List<PartFiles> parts(SearchCriteria criteria) {
		return criteria.listing().hasPeriods() ? Stream.of(Part.values())
			.map((part) -> new PartFiles(part.segment(), FileLink.of(criteria, part)))
			.toList() : List.of();
	}

	private static Map<String, String> facets(Listing listing, Words words) {
		Labels labels = new Labels(listing, words, Map.of());
		Map<String, String> facets = new LinkedHashMap<>();
		listing.facets().forEach((facet) -> facets.put(facet.code(), labels.of(facet)));
		return facets;
	}

}

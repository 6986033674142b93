package org.dostyk.browse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.browse.UseExamples.Example;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.web.Notice;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page that says how programs read a filtered list.
 */
@Controller
class UseController {

	private static final String PATH = "/use";

	private static final String LIST = "list";

	private final FilteredLists lists;

	private final PortalProperties portal;

	private final MessageSource messages;

	UseController(FilteredLists lists, PortalProperties portal, MessageSource messages) {
		this.lists = lists;
		this.portal = portal;
		this.messages = messages;
	}

	/**
	 * The page about what criteria find.
	 */
	static String href(SearchCriteria criteria, Links links) {
		return links.ofAll(criteria).with(LIST, criteria.listing().segment()).href(PATH);
	}

	@GetMapping(PATH)
	String use(HttpServletRequest request, Locale locale, Model model) {
		Filtered filtered = this.lists.read(listing(request), request, Words.of(this.messages, locale), LIST);
		SearchCriteria criteria = filtered.criteria();
		Links links = filtered.links();
		List<Choice> others = Stream.of(Listing.values())
			.filter((listing) -> listing != criteria.listing())
			.map((listing) -> new Choice(listing.titleKey(), href(SearchCriteria.all(listing), links)))
			.toList();
		model.addAttribute("page", new Page(filtered, UseExamples.of(criteria, this.portal), others,
				links.ofAll(criteria).href(TakeAwayPage.path(criteria.listing()))));
		return "browse/use";
	}

	private static Listing listing(HttpServletRequest request) {
		String @Nullable [] given = request.getParameterValues(LIST);
		List<String> segments = Stream.of((given != null) ? given : new String[0])
			.filter((segment) -> !segment.isEmpty())
			.toList();
		if (segments.size() > 1) {
			Notice.of(request).add(new Notice(LIST, "notice.twice", LIST));
		}
		if (segments.size() != 1) {
			return Listing.INITIATIVES;
		}
		return Listing.ofSegment(segments.get(0)).orElseGet(() -> {
			Notice.of(request).add(new Notice(LIST, "use.unknown-list", segments.get(0)));
			return Listing.INITIATIVES;
		});
	}

	/**
	 * What the template shows.
	 *
	 * @param filtered which list
	 * @param examples lines to copy
	 * @param others the same page about other lists
	 * @param takeAwayHref all ways to take the list along
	 */
	record Page(Filtered filtered, List<Example> examples, List<Choice> others, String takeAwayHref) {

	}

	/**
	 * Another list.
	 *
	 * @param titleKey the key of its title
	 * @param href the page about it
	 */
	record Choice(String titleKey, String href) {

	}

}

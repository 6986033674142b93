package org.dostyk.browse;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.catalogue.Results;
import org.dostyk.feed.FeedAddress;
import org.dostyk.feed.LinkedData;
import org.dostyk.web.Notice;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of every list. What of the address cannot be applied is said on the page,
 * which is answered all the same.
 */
@Controller
class ListController {

	private static final String SEGMENT = "{segment:initiatives|festivals|exchange-programmes|sister-cities|forums"
			+ "|agreements|projects|organisations|funding-sources|places|countries}";

	private final CriteriaReader reader;

	private final ListPages pages;

	private final LinkedData linkedData;

	private final MessageSource messages;

	ListController(CriteriaReader reader, ListPages pages, LinkedData linkedData, MessageSource messages) {
		this.reader = reader;
		this.pages = pages;
		this.linkedData = linkedData;
		this.messages = messages;
	}

	@GetMapping("/" + SEGMENT)
	String list(@PathVariable String segment, HttpServletRequest request, Locale locale, Model model) {
		Listing listing = Listing.ofSegment(segment).orElseThrow(Refusal::notFound);
		Words words = Words.of(this.messages, locale);
		ReadCriteria read = this.reader.read(listing, request.getParameterMap());
		Results results = this.pages.find(read.criteria(), words);
		List<Notice> notices = Notice.of(request);
		read.bad().forEach((bad) -> notices.add(NotApplied.notice(bad, read.criteria(), words)));
		if (results.criteria().page() < read.criteria().page()) {
			notices.add(new Notice("page", "notice.page", String.valueOf(read.criteria().page()),
					results.criteria().page()));
		}
		Links links = new Links(listing, Links.chosenLanguage(request, words.language()));
		ListPage page = this.pages.page(read, results, words, links, new ListPages.Typed(request.getParameterMap()));
		if (!page.counted()) {
			Revalidation.forget(request);
		}
		model.addAttribute("page", page);
		model.addAttribute("feed", FeedAddress.of(read.criteria(), words.language()));
		model.addAttribute("jsonLd", this.linkedData.ofList(read.criteria(), words.language()));
		return "browse/list";
	}

}

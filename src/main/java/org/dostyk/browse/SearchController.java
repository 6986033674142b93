package org.dostyk.browse;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.browse.ListPage.Field;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.web.Notice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The search over everything that has a page.
 */
@Controller
class SearchController {

	private final CriteriaReader reader;

	private final SearchPages pages;

	private final MessageSource messages;

	SearchController(CriteriaReader reader, SearchPages pages, MessageSource messages) {
		this.reader = reader;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/search")
	String search(HttpServletRequest request, Locale locale, Model model) {
		Words words = Words.of(this.messages, locale);
		ReadCriteria read = this.reader.readWords(request.getParameterMap());
		List<Notice> notices = Notice.of(request);
		read.bad().forEach((bad) -> notices.add(NotApplied.notice(bad, read.criteria(), words)));
		ListPages.Typed typed = new ListPages.Typed(request.getParameterMap());
		Field search = new Field(typed.of("q"), NotApplied.atField("q", read, words));
		model.addAttribute("page",
				this.pages.page(search, read.criteria().q(), words, Links.chosenLanguage(request, words.language())));
		return "browse/search";
	}

}

package org.dostyk.browse;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.browse.ListPage.Field;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.value.Language;
import org.dostyk.web.Notice;
import org.dostyk.web.Query;

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
		Words words = new Words(this.messages, Language.ofLocale(locale).orElse(Language.EN));
		ReadCriteria read = this.reader.readWords(request.getParameterMap());
		List<Notice> notices = Notice.of(request);
		read.bad().forEach((bad) -> notices.add(NotApplied.notice(bad, read.criteria(), words)));
		String[] typed = request.getParameterValues("q");
		Field search = new Field((typed != null) ? typed[0] : "", NotApplied.atField("q", read, words));
		boolean spoken = Query.parse(request.getQueryString()).has("lang", words.language().tag());
		model.addAttribute("page",
				this.pages.page(search, read.criteria().q(), words, spoken ? words.language().tag() : null));
		return "browse/search";
	}

}

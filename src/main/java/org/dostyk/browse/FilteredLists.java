package org.dostyk.browse;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.web.Notice;

import org.springframework.stereotype.Component;

/**
 * Reads which filtered list a page is about that has no filters to change. What of the
 * address cannot be applied is said on the page.
 */
@Component
class FilteredLists {

	private final CriteriaReader reader;

	private final Catalogue catalogue;

	private final LabelReader labels;

	FilteredLists(CriteriaReader reader, Catalogue catalogue, LabelReader labels) {
		this.reader = reader;
		this.catalogue = catalogue;
		this.labels = labels;
	}

	Filtered read(Listing listing, HttpServletRequest request, Words words, String... own) {
		ReadCriteria read = this.reader.read(listing, request.getParameterMap(), own);
		SearchCriteria criteria = read.criteria();
		List<Notice> notices = Notice.of(request);
		read.bad().forEach((bad) -> {
			Notice notice = NotApplied.notice(bad, criteria, words);
			notices.add(new Notice(notice.parameter(), notice.messageCode(), notice.args()));
		});
		Links links = new Links(listing, Links.chosenLanguage(request, words.language()));
		Labels known = this.labels.read(listing, words, InForce.codes(criteria), List.of());
		return new Filtered(criteria, this.catalogue.count(criteria),
				InForce.of(criteria, known).stream().map((filter) -> filter.chip(links)).toList(), links);
	}

}

package org.dostyk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.BadParameter;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.web.Notice;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Component;

/**
 * Reads what a program asks of a list: every export, feed and answer of the API begins
 * here.
 */
@Component
public class Questions {

	private final CriteriaReader reader;

	Questions(CriteriaReader reader) {
		this.reader = reader;
	}

	/**
	 * Reads a question about the list that has a segment.
	 * @param segment the segment of the list's address
	 * @param request whose parameters are read
	 * @param own names of parameters that the caller reads itself
	 * @return the question, which may be in part not understood
	 * @throws Refusal if there is no such list
	 */
	public Question read(String segment, HttpServletRequest request, String... own) {
		return read(Listing.ofSegment(segment).orElseThrow(Refusal::notFound), request, own);
	}

	/**
	 * Reads a question about a list.
	 * @param listing the list
	 * @param request whose parameters are read
	 * @param own names of parameters that the caller reads itself
	 * @return the question, which may be in part not understood
	 */
	public Question read(Listing listing, HttpServletRequest request, String... own) {
		Map<String, String[]> parameters = request.getParameterMap();
		ReadCriteria read = this.reader.read(listing, parameters, own);
		// Of parameters that every page has, such as lang
		List<Notice> reasons = new ArrayList<>(Notice.of(request));
		for (BadParameter bad : read.bad()) {
			reasons.add(new Notice(bad.name(), bad.messageKey(), bad.name(), bad.value()));
		}
		return new Question(read.criteria(), parameters, reasons);
	}

}

package org.dostyk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.catalogue.BadParameter;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.export.NotUnderstoodException;
import org.dostyk.export.Question;
import org.dostyk.export.Questions;
import org.dostyk.web.Notice;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Component;

/**
 * Reads what a program asks the API. What is not understood is refused, each parameter by
 * its name.
 */
@Component
class ApiQuestions {

	private static final Set<String> EVERYWHERE = Set.of("lang", "appearance");

	private final Questions questions;

	ApiQuestions(Questions questions) {
		this.questions = questions;
	}

	/**
	 * Reads a question about a list. A number of a page is not taken: it would give the
	 * first part of the list whatever it says.
	 * @param own names of parameters that the caller reads itself
	 * @throws Refusal if there is no such list (404)
	 */
	Question read(String segment, HttpServletRequest request, String... own) {
		Question question = this.questions.read(segment, request, own);
		if (!question.values("page").isEmpty()) {
			question.refuse(new Notice("page", "api.no-page"));
		}
		return question;
	}

	/**
	 * Goes on only if everything was understood.
	 * @throws Refusal with all that was not (400)
	 */
	static void requireUnderstood(Question question) {
		try {
			question.requireUnderstood();
		}
		catch (NotUnderstoodException ex) {
			throw Refusal.badRequest(ex.reasons());
		}
	}

	/**
	 * Makes sure that nothing is asked but the language.
	 * @throws Refusal with all that is (400)
	 */
	static void requireNothing(HttpServletRequest request) {
		List<Notice> reasons = new ArrayList<>(Notice.of(request));
		request.getParameterMap().keySet().stream().filter((name) -> !EVERYWHERE.contains(name)).forEach((name) -> {
			BadParameter bad = new BadParameter(name, "", Reason.UNKNOWN_NAME);
			reasons.add(new Notice(name, "api.no-parameter", name, bad.value()));
		});
		if (!reasons.isEmpty()) {
			throw Refusal.badRequest(reasons);
		}
	}

}

package org.dostyk.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its frame and the portal's settings, and turns a {@link Refusal} into
 * an error page.
 */
@ControllerAdvice
class FrameAdvice {

	private final PortalProperties portal;

	private final Preferences preferences;

	FrameAdvice(PortalProperties portal, Preferences preferences) {
		this.portal = portal;
		this.preferences = preferences;
	}

	@ModelAttribute("portal")
	PortalProperties portal() {
		return this.portal;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		return new Frame(this.preferences.language(request), this.preferences.appearance(request),
				failed ? "" : request.getRequestURI(), Query.parse(request.getQueryString()).without("appearance"),
				Notice.of(request));
	}

	@ExceptionHandler
	void tooSlow(QueryTimeoutException slow, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		refuse(Refusal.unavailable(), request, response);
	}

	@ExceptionHandler
	void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(Refusal.class.getName(), refusal);
		response.sendError(refusal.status().value());
	}

}

package org.dostyk.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its frame and the portal's settings, and turns a {@link Refusal}, and
 * the silence of the database, into an error page.
 */
@ControllerAdvice
class FrameAdvice {

	private static final Log logger = LogFactory.getLog(FrameAdvice.class);

	private final PortalProperties portal;

	private final Preferences preferences;

	private final Moments moments;

	FrameAdvice(PortalProperties portal, Preferences preferences, Moments moments) {
		this.portal = portal;
		this.preferences = preferences;
		this.moments = moments;
	}

	@ModelAttribute("portal")
	PortalProperties portal() {
		return this.portal;
	}

	@ModelAttribute("moments")
	Moments.InLanguage moments(HttpServletRequest request) {
		return this.moments.in(this.preferences.language(request));
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		return new Frame(this.preferences.language(request), this.preferences.appearance(request),
				failed ? "" : request.getRequestURI(), Query.parse(request.getQueryString()).without("appearance"),
				Notice.of(request));
	}

	@ExceptionHandler({ QueryTimeoutException.class, DataAccessResourceFailureException.class,
			CannotCreateTransactionException.class })
	void noAnswer(NestedRuntimeException silence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		logger.warn("The database did not answer in time at " + request.getRequestURI() + ": "
				+ silence.getMostSpecificCause().getMessage());
		refuse(Refusal.unavailable(), request, response);
	}

	@ExceptionHandler
	void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(Refusal.class.getName(), refusal);
		response.sendError(refusal.status().value());
	}

}

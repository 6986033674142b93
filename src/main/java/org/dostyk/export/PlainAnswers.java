package org.dostyk.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.export.ExportController.OldProtocolException;
import org.dostyk.export.Exports.BusyException;
import org.dostyk.web.Notice;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Tells in plain lines why there is no file. Who answers in another form does so in an
 * advice of higher precedence.
 */
@ControllerAdvice
class PlainAnswers {

	private static final String PLAIN = "text/plain;charset=utf-8";

	private static final String SECONDS_TO_WAIT = "10";

	private final MessageSource messages;

	PlainAnswers(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	void notUnderstood(NotUnderstoodException ex, HttpServletResponse response, Locale locale) throws IOException {
		answer(HttpStatus.BAD_REQUEST, ex.reasons(), response, locale);
	}

	@ExceptionHandler(OldProtocolException.class)
	void tooOld(HttpServletResponse response, Locale locale) throws IOException {
		answer(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, List.of(new Notice("", "export.http-version")), response, locale);
	}

	@ExceptionHandler(BusyException.class)
	void busy(HttpServletResponse response, Locale locale) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
		answer(HttpStatus.SERVICE_UNAVAILABLE, List.of(new Notice("", "export.busy")), response, locale);
	}

	// Written here, as Spring would call it a file for whoever asked for one
	private void answer(HttpStatus status, List<Notice> reasons, HttpServletResponse response, Locale locale)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(PLAIN);
		for (Notice reason : reasons) {
			response.getWriter().write(this.messages.getMessage(reason.messageCode(), reason.args(), locale) + "\n");
		}
	}

}

package org.dostyk.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever went wrong: a page for a person at a browser, one plain line for
 * whoever asked for a file. Nothing of an exception is shown.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 410, 429, 500, 503);

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final int LONGEST_GUESS = 80;

	private final MessageSource messages;

	ErrorPages(MessageSource messages) {
		this.messages = messages;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	Object explain(HttpServletRequest request, Locale locale) {
		Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = HttpStatusCode.valueOf((code != null) ? code : 404);
		String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
		Refusal refusal = (Refusal) request.getAttribute(Refusal.class.getName());
		List<Notice> notices = (refusal != null) ? refusal.notices() : List.of();
		String key = isRefusedForm(status, request) ? "error.form" : key(status);
		if (!wantsPage(request, path)) {
			return ResponseEntity.status(status)
				.contentType(PLAIN)
				.body(line(status, key, notices, (refusal != null) ? refusal.reason() : null, locale));
		}
		Notice.of(request).addAll(notices);
		ModelAndView page = new ModelAndView("error/page", status);
		page.addObject("status", status.value());
		page.addObject("key", key);
		page.addObject("refusal", refusal);
		page.addObject("guess", (status.value() == 404) ? guess(path) : "");
		return page;
	}

	private String line(HttpStatusCode status, String key, List<Notice> notices, @Nullable String reason,
			Locale locale) {
		Stream<String> details = (reason != null) ? Stream.of(reason) : notices.stream()
			.map((notice) -> this.messages.getMessage(notice.messageCode(), notice.args(), locale));
		String title = this.messages.getMessage(key + ".title", null, locale);
		return Stream.concat(Stream.of(status.value() + " " + title), details)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	/** The texts of the status, or of the general one of its hundred. */
	static String key(HttpStatusCode status) {
		if (EXPLAINED.contains(status.value())) {
			return "error." + status.value();
		}
		return (status.is5xxServerError() && status.value() != 501) ? "error.500" : "error.400";
	}

	/**
	 * Whoever only reads is refused a place; whoever sends, for want of the token of a
	 * form.
	 */
	private static boolean isRefusedForm(HttpStatusCode status, HttpServletRequest request) {
		return status.value() == 403
				&& !Set.of("GET", "HEAD").contains(request.getAttribute(RequestDispatcher.ERROR_METHOD));
	}

	/**
	 * A browser says that it wants HTML. Whoever takes anything gets a page for the
	 * address of a page, and text for the address of a file.
	 */
	private static boolean wantsPage(HttpServletRequest request, String path) {
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), MediaType.ALL_VALUE);
		if (accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains(MediaType.APPLICATION_XHTML_XML_VALUE)) {
			return true;
		}
		return accept.contains(MediaType.ALL_VALUE) && !lastSegment(path).contains(".");
	}

	/** The words of an address, to search for what it may have meant. */
	private static String guess(String path) {
		String words = Query.decode(lastSegment(path)).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		return words.substring(0, Math.min(words.length(), LONGEST_GUESS));
	}

	private static String lastSegment(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

}

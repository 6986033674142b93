package org.dostyk.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.dostyk.value.Language;
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
 * Answers whatever went wrong: a page for a person at a browser, plain lines for whoever
 * asked for a file, an object for whoever asked the API. Nothing of an exception is
 * shown; a failure has a number that is also in the log.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 410, 413, 429, 500, 503);

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final Log logger = LogFactory.getLog(ErrorPages.class);

	private static final String RETRY_AFTER_SECONDS = "60";

	private final MessageSource messages;

	private final MeantPages meantPages;

	private final Problems problems;

	private final SecureRandom references = new SecureRandom();

	ErrorPages(MessageSource messages, MeantPages meantPages, Problems problems) {
		this.messages = messages;
		this.meantPages = meantPages;
		this.problems = problems;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	Object explain(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = HttpStatusCode.valueOf((code != null) ? code : 404);
		LostAddress address = new LostAddress(
				Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), ""));
		Refusal refusal = (Refusal) request.getAttribute(Refusal.class.getName());
		List<Notice> notices = (refusal != null) ? refusal.notices() : List.of();
		String key = (status.value() == 403) ? refusedKey(refusal, request) : key(status);
		String reference = key.equals("error.500") ? logged(request, address) : null;
		boolean passes = status.value() == 429 || status.value() == 503;
		if (passes && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		if (address.path().startsWith(OpenData.API)) {
			return ResponseEntity.status(status)
				.header(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
				.header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
				.body(this.problems.json(status, refusal, reference, locale).getBytes(StandardCharsets.UTF_8));
		}
		if (!wantsPage(request, address)) {
			return ResponseEntity.status(status)
				.contentType(PLAIN)
				.body(lines(status, key, details(refusal, reference, locale), locale));
		}
		Notice.of(request).addAll(notices);
		ModelAndView page = new ModelAndView("error/page", status);
		page.addObject("status", status.value());
		page.addObject("key", key);
		page.addObject("refusal", refusal);
		page.addObject("reference", reference);
		if (status.value() == 404 || status.value() == 410) {
			page.addObject("guess", address.words());
			page.addObject("meant", this.meantPages.find(address, Language.ofPage(locale)));
		}
		return page;
	}

	private String logged(HttpServletRequest request, LostAddress address) {
		String reference = String.format(Locale.ROOT, "%08X", this.references.nextInt());
		logger.error("Failure " + reference + " at " + address.path(),
				(Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
		return reference;
	}

	private Stream<String> details(@Nullable Refusal refusal, @Nullable String reference, Locale locale) {
		if (reference != null) {
			return Stream.of(this.messages.getMessage("error.500.reference", new Object[] { reference }, locale));
		}
		if (refusal == null) {
			return Stream.empty();
		}
		return (refusal.reason() != null) ? Stream.of(refusal.reason())
				: refusal.notices()
					.stream()
					.map((notice) -> this.messages.getMessage(notice.messageCode(), notice.args(), locale));
	}

	private String lines(HttpStatusCode status, String key, Stream<String> details, Locale locale) {
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
	 * Whoever is signed in is refused for their role. Of others, who only reads is
	 * refused a place, and who sends, for want of the token of a form.
	 */
	private static String refusedKey(@Nullable Refusal refusal, HttpServletRequest request) {
		if (refusal != null) {
			return "error.role";
		}
		return Set.of("GET", "HEAD").contains(request.getAttribute(RequestDispatcher.ERROR_METHOD)) ? "error.403"
				: "error.form";
	}

	/**
	 * A browser says that it wants HTML. Whoever takes anything gets a page for the
	 * address of a page, and text for the address of a file.
	 */
	private static boolean wantsPage(HttpServletRequest request, LostAddress address) {
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), MediaType.ALL_VALUE);
		if (accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains(MediaType.APPLICATION_XHTML_XML_VALUE)) {
			return true;
		}
		return accept.contains(MediaType.ALL_VALUE) && !address.isFile();
	}

}

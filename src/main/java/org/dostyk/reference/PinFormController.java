package org.dostyk.reference;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.CriteriaWords;
import org.dostyk.export.NotUnderstoodException;
import org.dostyk.export.Question;
import org.dostyk.export.Questions;
import org.dostyk.limit.TooManyException;
import org.dostyk.value.Language;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a reader pins a list. It is a page of its own, so that the page of
 * the list needs neither a session nor a cookie.
 */
@Controller
class PinFormController {

	private static final String[] OWN = { "list", "_csrf" };

	private static final String SECONDS_TO_WAIT = "10";

	private final Questions questions;

	private final Catalogue catalogue;

	private final CriteriaWords words;

	private final PinMaking making;

	PinFormController(Questions questions, Catalogue catalogue, CriteriaWords words, PinMaking making) {
		this.questions = questions;
		this.catalogue = catalogue;
		this.words = words;
		this.making = making;
	}

	/**
	 * Where a list can be pinned.
	 * @param criteria the list
	 * @return a path with parameters
	 */
	static String address(SearchCriteria criteria) {
		return address("/new", criteria);
	}

	private static String address(String path, SearchCriteria criteria) {
		return Addresses.query(criteria).with("list", criteria.listing().segment()).href(Pin.PLACE + path);
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Robots-Tag", "noindex");
	}

	@GetMapping(Pin.PLACE + "/new")
	String form(@RequestParam(defaultValue = "") String list, HttpServletRequest request, Locale locale, Model model) {
		return form(read(list, request), null, locale, model);
	}

	@PostMapping(Pin.PLACE)
	String pin(@RequestParam(defaultValue = "") String list, HttpServletRequest request, HttpServletResponse response,
			Locale locale, Model model) throws IOException {
		SearchCriteria criteria = read(list, request);
		try {
			if (this.catalogue.count(criteria) == 0) {
				return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "empty", criteria, response, locale, model);
			}
			return "redirect:" + this.making.pin(criteria, Language.ofPage(locale), request.getRemoteAddr()).path();
		}
		catch (TooManyException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.waiting().toSeconds() + 1));
			model.addAttribute("minutes", ex.waiting().toMinutes() + 1);
			return refuse(HttpStatus.TOO_MANY_REQUESTS, "too-many", criteria, response, locale, model);
		}
		catch (PinFile.TooLargeException ex) {
			return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "too-large", criteria, response, locale, model);
		}
		catch (PinWork.BusyException ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
			return refuse(HttpStatus.SERVICE_UNAVAILABLE, "busy", criteria, response, locale, model);
		}
		catch (Pins.FullException ex) {
			return refuse(HttpStatus.INSUFFICIENT_STORAGE, "full", criteria, response, locale, model);
		}
	}

	private SearchCriteria read(String list, HttpServletRequest request) {
		Question question = this.questions.read(list, request, OWN);
		try {
			question.requireUnderstood();
			return question.criteria();
		}
		catch (NotUnderstoodException ex) {
			throw Refusal.badRequest(ex.reasons());
		}
	}

	private String refuse(HttpStatus status, String problem, SearchCriteria criteria, HttpServletResponse response,
			Locale locale, Model model) {
		response.setStatus(status.value());
		return form(criteria, problem, locale, model);
	}

	private String form(SearchCriteria criteria, @Nullable String problem, Locale locale, Model model) {
		model.addAttribute("words", this.words.of(criteria, Language.ofPage(locale)));
		model.addAttribute("total", this.catalogue.count(criteria));
		model.addAttribute("href", Addresses.page(criteria));
		model.addAttribute("action", address("", criteria));
		model.addAttribute("problem", problem);
		model.addAttribute("megabytes", PinMaking.MOST_BYTES >> 20);
		return "reference/pin-form";
	}

}

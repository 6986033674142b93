package org.dostyk.reference;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.CriteriaWords;
import org.dostyk.reference.Pin.Removal;
import org.dostyk.value.Language;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The page of every pin, its CSV and its reference as a file. Of a removed one there is
 * the reason. Search engines keep none of them: they hold words that strangers typed.
 */
@Controller
class PinController {

	private static final String ID = Pin.PLACE + "/{id:[0-9a-f]{20}}";

	private static final String NO_SEARCH_ENGINES = "noindex";

	private static final Duration FOR_EVER = Duration.ofDays(365);

	private final Pins pins;

	private final PinCriteria criteria;

	private final PinHistory history;

	private final CriteriaWords words;

	private final References references;

	private final Dates dates;

	private final MessageSource messages;

	PinController(Pins pins, PinCriteria criteria, PinHistory history, CriteriaWords words, References references,
			Dates dates, MessageSource messages) {
		this.pins = pins;
		this.criteria = criteria;
		this.history = history;
		this.words = words;
		this.references = references;
		this.dates = dates;
		this.messages = messages;
	}

	@GetMapping(ID)
	String page(@PathVariable String id, HttpServletResponse response, Locale locale, Model model) {
		Pin pin = find(id);
		Language language = Language.ofPage(locale);
		SearchCriteria asked = this.criteria.of(pin);
		response.setHeader("X-Robots-Tag", NO_SEARCH_ENGINES);
		model.addAttribute("pin", pin);
		model.addAttribute("words", this.words.of(asked, language));
		model.addAttribute("pinnedOn", this.dates.day(pin.pinnedAt().toInstant(), language));
		model.addAttribute("language", language);
		if (pin.removal() != null) {
			response.setStatus(HttpStatus.GONE.value());
			model.addAttribute("removedOn", this.dates.day(pin.removal().at().toInstant(), language));
			return "reference/removed";
		}
		model.addAttribute("changedOn", this.dates.day(pin.version().changedAt().toInstant(), language));
		model.addAttribute("cite", this.references.view(pin, asked, language));
		model.addAttribute("changes", this.history.since(pin, asked));
		return "reference/pin";
	}

	@GetMapping(ID + ".csv")
	void csv(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		Pin pin = kept(id, locale);
		response.setHeader("X-Robots-Tag", NO_SEARCH_ENGINES);
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				CacheControl.maxAge(FOR_EVER).cachePublic().immutable().getHeaderValue());
		if (new ServletWebRequest(request, response).checkNotModified("\"" + pin.sha256() + "\"")) {
			return;
		}
		response.setHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"" + this.references.key(pin.id()) + ".csv\"");
		// RFC 9530
		response.setHeader("Repr-Digest",
				"sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(pin.sha256())) + ":");
		response.setContentLengthLong(pin.bytes());
		if (!request.getMethod().equals("HEAD")) {
			try (InputStream csv = PinBytes.csv(this.pins, pin)) {
				csv.transferTo(response.getOutputStream());
			}
		}
	}

	@GetMapping(ID + ".{extension:" + ReferenceFormat.EXTENSIONS + "}")
	void reference(@PathVariable String id, @PathVariable String extension, HttpServletResponse response, Locale locale)
			throws IOException {
		Pin pin = kept(id, locale);
		response.setHeader("X-Robots-Tag", NO_SEARCH_ENGINES);
		ReferenceFile.give(this.references.of(pin, this.criteria.of(pin), Language.ofPage(locale)), extension,
				response);
	}

	private Pin find(String id) {
		return this.pins.find(id).orElseThrow(Refusal::notFound);
	}

	private Pin kept(String id, Locale locale) {
		Pin pin = find(id);
		Removal removal = pin.removal();
		if (removal != null) {
			Language language = Language.ofPage(locale);
			throw Refusal.gone(this.words.of(this.criteria.of(pin), language),
					this.messages.getMessage("pin.removed.text",
							new Object[] { this.dates.day(removal.at().toInstant(), language), removal.reason() },
							locale));
		}
		return pin;
	}

}

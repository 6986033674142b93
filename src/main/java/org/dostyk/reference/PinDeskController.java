package org.dostyk.reference;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.account.SignedIn;
import org.dostyk.export.CriteriaWords;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.dostyk.web.Dates;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All pins, for administrators, who may remove them.
 */
@Controller
class PinDeskController {

	private static final String PATH = "/admin/pins";

	private static final int PAGE = 50;

	private final Pins pins;

	private final PinCriteria criteria;

	private final CriteriaWords words;

	private final Dates dates;

	PinDeskController(Pins pins, PinCriteria criteria, CriteriaWords words, Dates dates) {
		this.pins = pins;
		this.criteria = criteria;
		this.words = words;
		this.dates = dates;
	}

	@GetMapping(PATH)
	String list(@RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
		long count = this.pins.count();
		int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
		int number = page.matches("[1-9]\\d{0,6}") ? Math.min(Integer.parseInt(page), pages) : 1;
		List<Row> rows = this.pins.list(PAGE, (number - 1L) * PAGE).stream().map((pin) -> row(pin, locale)).toList();
		model.addAttribute("rows", rows);
		model.addAttribute("count", count);
		model.addAttribute("number", number);
		model.addAttribute("pages", pages);
		model.addAttribute("megabytes", megabytes(this.pins.keptBytes()));
		model.addAttribute("most", megabytes(Pins.MOST_BYTES));
		return "reference/pins";
	}

	@GetMapping(PATH + "/{id}")
	String one(@PathVariable String id, Locale locale, Model model) {
		return one(find(id), null, locale, model);
	}

	@PostMapping(PATH + "/{id}")
	String remove(SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
			HttpServletResponse response, Locale locale, Model model) {
		Pin pin = find(id);
		try {
			this.pins.remove(id, reason, who);
			return "redirect:" + PATH + "/" + id;
		}
		catch (ProblemException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("reason", reason);
			return one(pin, ex, locale, model);
		}
	}

	private Pin find(String id) {
		return this.pins.find(id).orElseThrow(Refusal::notFound);
	}

	private String one(Pin pin, @Nullable ProblemException problem, Locale locale, Model model) {
		model.addAttribute("row", row(pin, locale));
		model.addAttribute("problem", (problem != null) ? problem.problems().get(0) : null);
		return "reference/pin-removal";
	}

	private Row row(Pin pin, Locale locale) {
		Language language = Language.ofPage(locale);
		return new Row(pin, this.words.of(this.criteria.of(pin), language),
				this.dates.day(pin.pinnedAt().toInstant(), language), megabytes(pin.keptBytes()),
				(pin.removal() != null) ? this.dates.day(pin.removal().at().toInstant(), language) : null);
	}

	private static double megabytes(long bytes) {
		return bytes / (double) (1 << 20);
	}

	/**
	 * A pin in the list.
	 *
	 * @param pin the pin
	 * @param words its list in words
	 * @param pinned the day on which it was made
	 * @param megabytes what it takes
	 * @param removed the day on which it was removed, or null
	 */
	record Row(Pin pin, String words, String pinned, double megabytes, @Nullable String removed) {

	}

}

package org.dostyk.correction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.limit.TooManyException;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.dostyk.web.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a reader corrects a record. It is a page of its own, so that the page
 * of the record needs neither a session nor a cookie.
 */
@Controller
class CorrectionController {

	private final CorrectedRecords records;

	private final Corrections corrections;

	private final MessageSource messages;

	CorrectionController(CorrectedRecords records, Corrections corrections, MessageSource messages) {
		this.records = records;
		this.corrections = corrections;
		this.messages = messages;
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@GetMapping("/corrections")
	String form(@RequestParam(defaultValue = "") String record, Locale locale, Model model) {
		return form(record, this.records.find(record, locale), CorrectionDraft.EMPTY, List.of(), locale, model);
	}

	@PostMapping("/corrections")
	String send(@RequestParam(defaultValue = "") String record, CorrectionDraft draft, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		CorrectedRecord corrected = this.records.find(record, locale);
		try {
			long number = this.corrections.send(corrected, draft.read(corrected), Language.ofPage(locale),
					request.getRemoteAddr());
			return "redirect:/corrections/sent?number=" + number + "&record=" + corrected.href().substring(1);
		}
		catch (ProblemException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(record, corrected, draft, ex.problems(), locale, model);
		}
		catch (TooManyException ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ex.waiting().toSeconds() + 1));
			model.addAttribute("minutes", ex.waiting().toMinutes() + 1);
			return form(record, corrected, draft, List.of(), locale, model);
		}
	}

	@GetMapping("/corrections/sent")
	String sent(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String record,
			Locale locale, Model model) {
		if (!number.matches("\\d{1,18}")) {
			throw Refusal.notFound();
		}
		model.addAttribute("number", number);
		model.addAttribute("record", this.records.find(record, locale));
		return "correction/sent";
	}

	private String form(String address, CorrectedRecord record, CorrectionDraft draft, List<Problem> problems,
			Locale locale, Model model) {
		Text title = record.names().in(Language.ofPage(locale));
		model.addAttribute("address", address);
		model.addAttribute("record", record);
		model.addAttribute("recordTitle", title.value());
		model.addAttribute("recordLang", (title.language() != Language.ofPage(locale)) ? title.language().tag() : null);
		model.addAttribute("draft", draft);
		model.addAttribute("choices", choices(record, locale));
		model.addAttribute("errors", errors(problems, locale));
		return "correction/form";
	}

	private List<Choice> choices(CorrectedRecord record, Locale locale) {
		return record.fields().stream().map((field) -> {
			String label = say(field.labelKey(), locale);
			return new Choice(field.path(), label.substring(0, 1).toUpperCase(locale) + label.substring(1));
		}).toList();
	}

	private Map<String, String> errors(List<Problem> problems, Locale locale) {
		return problems.stream()
			.collect(Collectors.toMap(Problem::field,
					(problem) -> say(problem.code(), locale,
							Stream.concat(Stream.of(""), problem.arguments().stream()).toArray()),
					(first, second) -> first));
	}

	private String say(String key, Locale locale, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

	/**
	 * A field that can be chosen.
	 *
	 * @param path its path
	 * @param label what it is called
	 */
	record Choice(String path, String label) {

	}

}

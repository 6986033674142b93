package org.dostyk.desk;

import java.util.Locale;

import org.dostyk.web.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers the forms, which ask while somebody types whether the record is there already.
 * The parameters are fields of the form.
 */
@Controller
class TwinsController {

	private final FormTwins twins;

	TwinsController(FormTwins twins) {
		this.twins = twins;
	}

	@GetMapping("/admin/twins")
	String twins(@RequestParam(defaultValue = "") String segment, @RequestParam(defaultValue = "") String slug,
			@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
		FormSpec spec = FormSpec.of(EditableListing.of(segment)).orElseThrow(Refusal::notFound);
		model.addAttribute("twins",
				this.twins.find(FormFields.posted(spec, sent), slug.isEmpty() ? null : slug, locale));
		return "desk/twins :: list(twins=${twins})";
	}

}

package org.dostyk.desk;

import java.util.Locale;

import org.dostyk.account.SignedIn;
import org.dostyk.value.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page where a day of work begins.
 */
@Controller
class DeskController {

	private final DeskPages pages;

	DeskController(DeskPages pages) {
		this.pages = pages;
	}

	@GetMapping("/admin")
	String desk(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String done, SignedIn who,
			Locale locale, Model model) {
		model.addAttribute("page", this.pages.page(who, q, Language.ofPage(locale)));
		model.addAttribute("discarded", done.equals("discard"));
		return "desk/desk";
	}

}

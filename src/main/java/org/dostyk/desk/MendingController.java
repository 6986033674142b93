package org.dostyk.desk;

import java.util.Locale;

import org.dostyk.value.Language;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lists what is worth mending, each record one click from the field.
 */
@Controller
class MendingController {

	private final Mending mending;

	MendingController(Mending mending) {
		this.mending = mending;
	}

	@GetMapping("/admin/mending/{code}")
	String list(@PathVariable String code, @RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
		model.addAttribute("page", this.mending.page(code, number(page), Language.ofPage(locale)));
		return "desk/mending";
	}

	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
	}

}

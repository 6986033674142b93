package org.dostyk.browse;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page on what the data is, how complete it is and how to cite it.
 */
@Controller
class AboutController {

	private final AboutPages pages;

	private final MessageSource messages;

	AboutController(AboutPages pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/about")
	String about(Locale locale, Model model) {
		model.addAttribute("page", this.pages.page(Words.of(this.messages, locale)));
		return "browse/about";
	}

}

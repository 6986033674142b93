package org.dostyk.browse;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page of the portal.
 */
@Controller
class HomeController {

	private final HomePages pages;

	private final MessageSource messages;

	HomeController(HomePages pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/")
	String home(HttpServletRequest request, Locale locale, Model model) {
		HomePage page = this.pages.page(Words.of(this.messages, locale));
		if (!page.counted()) {
			Revalidation.forget(request);
		}
		model.addAttribute("page", page);
		return "browse/home";
	}

}

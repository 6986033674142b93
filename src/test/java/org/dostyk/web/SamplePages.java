package org.dostyk.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pages that do what pages of the portal may do.
 */
@TestComponent
@Controller
class SamplePages {

	@GetMapping({ "/initiatives", "/" })
	String page(HttpServletRequest request) {
		request.getParameterMap();
		return "sample";
	}

	@GetMapping("/initiatives.csv")
	void refusesTheFilter() {
		throw Refusal.badRequest(List.of(new Notice("view", "notice.view", "nonsense")));
	}

	@GetMapping("/initiatives/{slug}")
	String gone(@PathVariable String slug) {
		if (slug.equals("withdrawn")) {
			throw Refusal.gone("A students’ exchange", "Entered twice.");
		}
		throw Refusal.notFound();
	}

	@GetMapping("/broken")
	String broken() {
		throw new IllegalStateException("secret of the house");
	}

	@GetMapping("/unavailable")
	String unavailable() {
		throw Refusal.unavailable();
	}

}

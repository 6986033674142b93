package org.dostyk.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.value.Language;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pages that do what pages of the portal may do.
 */
@TestComponent
@Controller
class SamplePages implements LikelyPages {

	@GetMapping({ "/initiatives", "/" })
	String page(HttpServletRequest request) {
		request.getParameterMap();
		return "sample";
	}

	@GetMapping({ "/initiatives.csv", "/api/v1/initiatives" })
	void refusesTheFilter() {
		throw Refusal.badRequest(List.of(new Notice("view", "notice.view", "nonsense")));
	}

	@GetMapping({ "/initiatives/{slug}", "/api/v1/initiatives/{slug}" })
	String gone(@PathVariable String slug) {
		if (slug.equals("withdrawn")) {
			throw Refusal.gone("A students’ exchange", "Entered twice.");
		}
		throw Refusal.notFound();
	}

	@GetMapping({ "/broken", "/api/v1/broken" })
	String broken() {
		throw new IllegalStateException("secret of the house");
	}

	@GetMapping({ "/unavailable", "/api/v1/unavailable" })
	String unavailable() {
		throw Refusal.unavailable();
	}

	@GetMapping({ "/silent", "/api/v1/silent" })
	String databaseIsSilent() {
		throw new CannotGetJdbcConnectionException("secret of the house");
	}

	@GetMapping({ "/busy", "/api/v1/busy" })
	void busy(HttpServletResponse response) throws IOException {
		response.sendError(429);
	}

	@Override
	public List<Page> likely(String section, String words, Language language) {
		if (words.equals("broken")) {
			throw new IllegalStateException("secret of the house");
		}
		if (words.equals("endless")) {
			LockSupport.park();
		}
		return Collections.nCopies(9, new Page(section + ": " + words, "kk", "Place", "/places/almaty"));
	}

}

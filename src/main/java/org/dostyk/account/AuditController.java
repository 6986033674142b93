package org.dostyk.account;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.account.AuditEntries.Entry;
import org.dostyk.web.Notice;
import org.dostyk.web.Query;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The audit log, as a page and as a file with the same filters.
 */
@Controller
class AuditController {

	private static final String PATH = "/admin/audit";

	private final AuditEntries entries;

	private final Accounts accounts;

	AuditController(AuditEntries entries, Accounts accounts) {
		this.entries = entries;
		this.accounts = accounts;
	}

	@GetMapping(PATH)
	String show(HttpServletRequest request, Locale locale, Model model) {
		Query query = Query.parse(request.getQueryString());
		AuditQuestion question = AuditQuestion.of(query, this.accounts, Notice.of(request));
		List<Entry> found = this.entries.page(question);
		List<Entry> shown = found.subList(0, Math.min(found.size(), AuditEntries.PAGE));
		Query filters = query.without("before", "lang", "appearance");
		model.addAttribute("entries", shown);
		model.addAttribute("count", this.entries.count(question));
		model.addAttribute("question", question);
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("events", AuditEvent.values());
		model.addAttribute("csv", filters.href(PATH + ".csv"));
		model.addAttribute("newest", (question.before() != null) ? filters.href(PATH) : null);
		model.addAttribute("earlier", earlier(found, shown, filters));
		return "account/audit";
	}

	private static @Nullable String earlier(List<Entry> found, List<Entry> shown, Query filters) {
		return (found.size() > shown.size())
				? filters.with("before", String.valueOf(shown.get(shown.size() - 1).id())).href(PATH) : null;
	}

	@GetMapping(PATH + ".csv")
	void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<Notice> notices = Notice.of(request);
		AuditQuestion question = AuditQuestion.of(Query.parse(request.getQueryString()), this.accounts, notices);
		if (!notices.isEmpty()) {
			throw Refusal.badRequest(notices);
		}
		response.setContentType("text/csv;charset=utf-8;header=present");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"audit-" + LocalDate.now(ZoneOffset.UTC) + ".csv\"");
		this.entries.write(question, response.getWriter());
	}

}

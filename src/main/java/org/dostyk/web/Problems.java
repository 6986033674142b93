package org.dostyk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Says what went wrong to programs that ask the API, in the form of RFC 9457: whose
 * parameters could not be understood finds each of them in {@code parameters}, whoever
 * asks for what was withdrawn what it was called in {@code record}.
 */
@Component
class Problems {

	static final String MEDIA_TYPE = "application/problem+json";

	private static final Set<Integer> EXPLAINED = Set.of(400, 404, 405, 406, 410, 429, 500, 503);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final MessageSource messages;

	private final PortalProperties portal;

	Problems(MessageSource messages, PortalProperties portal) {
		this.messages = messages;
		this.portal = portal;
	}

	/**
	 * The whole answer.
	 * @param status what the answer begins with
	 * @param refusal why it is refused, or null if not on purpose
	 * @param reference the number by which a failure is found in the log, or null
	 * @param locale the reader's language
	 * @return a JSON object
	 */
	String json(HttpStatusCode status, @Nullable Refusal refusal, @Nullable String reference, Locale locale) {
		int code = explained(status);
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", this.portal.url("/api#problem-" + code));
		problem.put("title", text("api.problem." + code, locale));
		problem.put("status", status.value());
		problem.put("detail", detail(code, refusal, reference, locale));
		if (refusal != null && !refusal.notices().isEmpty()) {
			problem.put("parameters", refusal.notices().stream().map((notice) -> parameter(notice, locale)).toList());
		}
		if (refusal != null && refusal.subject() != null) {
			problem.put("record", refusal.subject());
		}
		if (reference != null) {
			problem.put("reference", reference);
		}
		return JSON.writeValueAsString(problem);
	}

	private static int explained(HttpStatusCode status) {
		if (EXPLAINED.contains(status.value())) {
			return status.value();
		}
		return status.is5xxServerError() ? 500 : 400;
	}

	private String detail(int code, @Nullable Refusal refusal, @Nullable String reference, Locale locale) {
		if (reference != null) {
			return text("error.500.reference", locale, reference);
		}
		if (refusal != null && refusal.reason() != null) {
			return refusal.reason();
		}
		List<String> reasons = (refusal != null)
				? refusal.notices().stream().map((notice) -> text(notice.messageCode(), locale, notice.args())).toList()
				: List.of();
		return reasons.isEmpty() ? text("api.problem." + code + ".text", locale) : String.join("\n", reasons);
	}

	private Map<String, String> parameter(Notice notice, Locale locale) {
		return Map.of("name", notice.parameter(), "reason", text(notice.messageCode(), locale, notice.args()));
	}

	private String text(String key, Locale locale, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

}

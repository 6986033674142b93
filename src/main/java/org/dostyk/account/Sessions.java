package org.dostyk.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Where accounts are signed in.
 */
@Component
class Sessions {

	private static final String ADDRESS = "address";

	private static final String BROWSER = "browser";

	private static final int LONGEST = 500;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/**
	 * Remembers where the session of a request was opened.
	 */
	static void describe(HttpServletRequest request) {
		HttpSession session = request.getSession();
		String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
		session.setAttribute(ADDRESS, request.getRemoteAddr());
		session.setAttribute(BROWSER, browser.substring(0, Math.min(browser.length(), LONGEST)));
	}

	/**
	 * The sessions of an account.
	 * @param present the id of the one that asks
	 * @return that one first, then those last seen
	 */
	List<Open> of(long account, String present) {
		return this.sessions.findByPrincipalName(String.valueOf(account))
			.values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> new Open(handle(session.getId()), Objects.toString(session.getAttribute(ADDRESS), ""),
					BrowserName.of(Objects.toString(session.getAttribute(BROWSER), "")), session.getCreationTime(),
					session.getLastAccessedTime(), session.getId().equals(present)))
			.sorted(Comparator.comparing(Open::present).thenComparing(Open::seenAt).reversed())
			.toList();
	}

	/**
	 * Ends one session of an account.
	 * @param handle as {@link Open#handle()} has it
	 */
	void end(long account, String handle) {
		this.sessions.findByPrincipalName(String.valueOf(account))
			.keySet()
			.stream()
			.filter((id) -> handle(id).equals(handle))
			.forEach(this.sessions::deleteById);
	}

	/**
	 * Ends all sessions of an account.
	 * @return how many there were
	 */
	int endAll(long account) {
		return endOthers(account, "");
	}

	/**
	 * Ends all sessions of an account but one.
	 * @param present the id of the one that goes on
	 * @return how many there were
	 */
	int endOthers(long account, String present) {
		List<String> ended = this.sessions.findByPrincipalName(String.valueOf(account))
			.keySet()
			.stream()
			.filter((id) -> !id.equals(present))
			.toList();
		ended.forEach(this.sessions::deleteById);
		return ended.size();
	}

	// Whoever knows the id of a session has the session, so no page holds one
	private static String handle(String id) {
		return HexFormat.of().formatHex(Secret.hash(id));
	}

	/**
	 * A session.
	 *
	 * @param handle by which it is ended
	 * @param address where it was opened
	 * @param browser with what
	 * @param since when
	 * @param seenAt when it was last used
	 * @param present whether it is the one that asks
	 */
	record Open(String handle, String address, BrowserName browser, Instant since, Instant seenAt, boolean present) {

	}

}
